action-asset-inventory-automated-name = Let a tool keep the device list
action-asset-inventory-automated-step = Roll out the management agent and compare its list with payroll and invoices.
action-asset-inventory-automated-done = Every paid-for device is in the tool or has been explained, and someone checks twice a year.
