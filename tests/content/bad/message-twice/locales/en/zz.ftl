place-eu = Europe
