action-access-review-quarterly-name = Review who may do what, every quarter
action-access-review-quarterly-step = Print the rights for your three most sensitive systems and let each manager sign them.
action-access-review-quarterly-done = A signed and dated review exists for the last quarter.
