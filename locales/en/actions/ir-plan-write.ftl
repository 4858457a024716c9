action-ir-plan-write-name = Write the incident plan
action-ir-plan-write-step = Fill in four cases: mailbox taken over, ransomware, a lost device, a breach at a supplier.
action-ir-plan-write-done = The plan names roles and contacts, has a date, and a copy is kept offline.
