action-shadow-it-and-data-map-name = Find the apps nobody mentioned
action-shadow-it-and-data-map-step = Go through sign-in and expense records for unknown apps and AI tools, and decide on each: keep or stop.
action-shadow-it-and-data-map-done = Each app found has a decision, and the map of personal data is up to date.
