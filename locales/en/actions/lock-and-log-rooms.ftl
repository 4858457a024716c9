action-lock-and-log-rooms-name = Lock servers, network and paper away
action-lock-and-log-rooms-step = Lock server, network box and files, set a rule for visitors, and let screens lock after 10 to 15 minutes.
action-lock-and-log-rooms-done = A colleague from another office reaches none of them unaccompanied.
