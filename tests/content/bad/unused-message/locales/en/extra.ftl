nobody-says-this = Nothing
