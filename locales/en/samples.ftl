# The five samples of the start page (examples/samples/). The companies are invented.

sample-law-firm-10-name = Quillan Thorsby & Ames
sample-law-firm-10-line = Law firm, 10 employees in Massachusetts, about 5,000 people on record, applying for cyber insurance

sample-dental-group-45-tx-name = Larkmesa Dental Group
sample-dental-group-45-tx-line = Dental group, 45 employees in Texas, about 40,000 patients, electronic claims and card terminals

sample-defense-machining-120-oh-name = Marrowfield Precision Parts
sample-defense-machining-120-oh-line = Machine shop, 120 employees in Ohio, makes parts for defense contracts from marked drawings (CUI)

sample-saas-25-eu-name = Plumtide Software
sample-saas-25-eu-line = Software company, 25 employees in California, customers in the United States, the EU and the UK

sample-mortgage-broker-60-fl-name = Saltgrass Quay Home Loans
sample-mortgage-broker-60-fl-line = Mortgage broker, 60 employees in Florida and Georgia, 48,000 borrowers on file, one recent incident
