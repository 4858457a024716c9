action-physical-log-review-name = Keep and read the record of who came in
action-physical-log-review-step = Keep an entry record, collect keys nobody should hold, and write a rule for home offices.
action-physical-log-review-done = Somebody has read and initialled the last month, and every key has a holder.
