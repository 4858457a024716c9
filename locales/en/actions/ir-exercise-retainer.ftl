action-ir-exercise-retainer-name = Practise the plan and agree a responder
action-ir-exercise-retainer-step = Book two hours with your provider to talk through one case, and agree who responds: the insurer’s panel or a retainer.
action-ir-exercise-retainer-done = Minutes of the exercise exist, its lessons are closed, and the responder’s number is on the card.
