# Answers that do not fit together: what they are, why it matters, and which of the two to look at.

contradiction-people-below-employees = With contractors and affiliates there cannot be fewer people than employees alone. Both answers are kept, and the larger counts until you change one.
contradiction-peak-below-revenue = The best of three years cannot be below last year’s revenue. Both answers are kept, and the larger counts until you change one.
contradiction-it-staff-above-employees = There are more IT people here than employees. Perhaps a provider’s people were counted; the question means your own.
contradiction-security-staff-above-employees = There are more security people here than employees. Perhaps a provider’s people were counted; the question means your own.
contradiction-residents-above-records = The people listed by place come to more than all people whose data you hold. One of the two figures is worth a second look.
contradiction-private-information-above-records = The people listed by place with private information come to more than all people whose data you hold. One of the two figures is worth a second look.
contradiction-sensitive-above-residents = More people have sensitive data here than people are listed by place at all. One of the two lists is worth a second look.
contradiction-consumers-above-records = There are more consumers here than people whose data you hold. Each consumer counts among those people, so one of the two figures is worth a second look.
contradiction-card-numbers-not-among-the-data = You keep card numbers, and card data is not among the data you hold. Change whichever of the two is not so.
contradiction-care-without-health-data = Your role in health care almost always means that you hold health data, and it is not among the data you hold. Change whichever of the two is not so.
contradiction-sales-share-without-sales = Part of your revenue comes from personal data, and you answered that you do not sell any. Change whichever of the two is not so.
contradiction-listed-without-shareholders = An organisation of this kind rarely has shares on an exchange. Change whichever of the two is not so.
contradiction-patched-by-nobody = Nobody in the house or outside looks after IT, and updates are at the highest level. Who sees to them? Change one of the two, or leave both if somebody does.
contradiction-watched-by-nobody = Nobody in the house or outside looks after IT, and logs are read every working day. Who reads them? Change one of the two, or leave both if somebody does.
contradiction-protected-by-nobody = Nobody in the house or outside looks after IT, and alarms from computers are answered day and night. Who answers them? Change one of the two, or leave both if somebody does.
contradiction-cover-without-people = Somebody is there around the clock, with no security people, hardly any IT people and no managed provider. One watch day and night takes about five people, so one of the answers is worth a second look.
contradiction-watched-at-night-by-nobody = Watching is at the highest level, which means people at night as well, and nobody is there outside working hours. Change whichever of the two is not so.
contradiction-alarms-at-night-for-nobody = Protection of computers is at the highest level, which means people who react at night as well, and nobody is there outside working hours. Change whichever of the two is not so.
contradiction-remote-work-without-a-way-in = People work remotely, and remote access was set aside as not applicable. Rate the way in that they use, or change the answer about remote work.
contradiction-too-large-to-leave-out-tests = Independent tests were set aside as not applicable. That is meant for organisations below 20 people without servers or apps of their own.
contradiction-too-large-to-leave-out-changes = Change management was set aside as not applicable. That is meant for organisations up to 10 people that use cloud apps only.
contradiction-insurer-asks-mfa = Most insurers ask for a second step at sign-in for e-mail, remote access and admins before they quote. Check what your form says: it should say the same as your answer here.
contradiction-insurer-asks-endpoint = Most insurers ask for managed protection on computers and servers before they quote. Check what your form says: it should say the same as your answer here.
contradiction-insurer-asks-backup = Most insurers ask for a backup that is kept apart and was restored in a test before they quote. Check what your form says: it should say the same as your answer here.
