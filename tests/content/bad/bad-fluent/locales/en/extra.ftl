# A slip
error-no-equals-sign here
