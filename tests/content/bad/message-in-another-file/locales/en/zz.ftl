place-eu = European Union
