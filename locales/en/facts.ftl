# Every question about the organisation, in the order of content/facts.json.

# Pages

topic-organisation = Your organisation
topic-organisation-lead = Where you are, what kind of organisation you are, and how large.
topic-activities = What you do
topic-activities-lead = Most rules follow from an activity, a licence or a customer, not from a line of work.
topic-data = Data you hold
topic-data-lead = Whose data you keep, what kind it is and how much; a rough figure is enough in most cases.
topic-cards = Payment cards
topic-cards-lead = How a card number reaches you decides how much of the card rules you must meet.
topic-places = Places you reach
topic-places-lead = Some laws follow the people you serve, wherever you sit.
topic-insurance-and-it = Insurance and IT today
topic-insurance-and-it-lead = Who looks after your systems now, and what a bad day would do.

# Your organisation

fact-home-question = Where is your main place of business?
fact-home-name = Main place
fact-home-hint = In the United States and Canada, name the state or province
fact-home-why = It decides which country’s and which state’s laws start from your own address.
fact-home-find = It is the principal office in your registration papers or on your tax return.

fact-establishments-question = Where else do you have offices or staff?
fact-establishments-name = Other places with offices or staff
fact-establishments-hint = Include people who work from home for good in another state or country; leave out your main place
fact-establishments-why = A fixed place or staff elsewhere can bring in that state’s or country’s law.
fact-establishments-find = Look at leases and at the states or countries where you report payroll.

fact-entity_type-question = What kind of organisation is it?
fact-entity_type-name = Kind of organisation
fact-entity_type-hint = For a school or college, choose that even where it is a charity or a business
fact-entity_type-why = Several privacy laws leave out nonprofits or public bodies, and school rules need a school.
fact-entity_type-find = It stands in your articles, your charter or your tax-exemption letter.
fact-entity_type-for_profit = Business run for profit, sole traders and partnerships included
fact-entity_type-nonprofit = Nonprofit or charity
fact-entity_type-government = Public body: state, county, city or agency
fact-entity_type-public_school = Public school or school district
fact-entity_type-private_school = Private school, up to the end of high school
fact-entity_type-college = College, university or vocational school after high school

fact-sector-question = What is your line of work?
fact-sector-name = Line of work
fact-sector-hint = Choose what most of your revenue comes from
fact-sector-why = It sets the wording and the loss figures, and no rule ever rests on it alone.
fact-sector-find = The industry code (NAICS, SIC or NACE) on your tax return or registration names it.
fact-sector-agriculture = Farming, forestry and fishing
fact-sector-construction = Construction and trades
fact-sector-manufacturing = Manufacturing
fact-sector-wholesale = Wholesale
fact-sector-retail = Shops and online retail
fact-sector-transport = Transport and logistics
fact-sector-energy = Energy
fact-sector-water = Water and waste
fact-sector-information = Media, publishing and telecoms
fact-sector-software = Software
fact-sector-it_services = IT services
fact-sector-finance = Lending, investment and other finance
fact-sector-insurance = Insurance
fact-sector-real_estate = Real estate
fact-sector-legal = Law
fact-sector-accounting = Accounting and tax
fact-sector-professional = Consulting, engineering, marketing and other professional work
fact-sector-education = Education
fact-sector-healthcare = Health care
fact-sector-hospitality = Restaurants, hotels and leisure
fact-sector-public_administration = Public administration
fact-sector-nonprofit_services = Charity, community and membership work
fact-sector-other = Something else

fact-employees-question = How many employees do you have?
fact-employees-name = Employees
fact-employees-hint = Full-time and part-time, and owners who work in the business
fact-employees-why = Some duties, discounts and reliefs turn on headcount, and so do the loss figures.
fact-employees-find = Count the people on your latest payroll, and add working owners who are not on it.

fact-people-question = How many people is that with contractors and affiliates?
fact-people-name = With contractors and affiliates
fact-people-hint = Companies under common control count in full; one you share 25 to 50 percent with counts by that share
fact-people-why = New York’s finance rule looks at 20 people and European rules at 50 and 250, group companies included.
fact-people-find = Add payroll, regular contractors and the staff of linked companies, as in the group accounts.

fact-revenue-question = What was your revenue last year?
fact-revenue-name = Revenue, last year
fact-revenue-hint = Last full financial year, worldwide, affiliates included; for a public body, the yearly budget
fact-revenue-why = Privacy and security laws use revenue to say who is large enough, and losses grow with it.
fact-revenue-find = Take gross sales before costs from your last tax return or annual accounts.

fact-revenue_peak_3y-question = What was your highest yearly revenue in the last three years?
fact-revenue_peak_3y-name = Highest revenue in three years
fact-revenue_peak_3y-hint = One year above the line is enough to lose New York’s small-business relief on revenue
fact-revenue_peak_3y-why = New York’s finance rule is lighter only where revenue stayed low in each of three years.
fact-revenue_peak_3y-find = Compare gross sales in your last three tax returns or annual accounts.

fact-assets-question = What were your total assets at year end?
fact-assets-name = Total assets
fact-assets-hint = The balance sheet total, affiliates included, before debts are taken off
fact-assets-why = New York’s finance rule and the European size rules each accept a small balance sheet as a sign of a small firm.
fact-assets-find = It is the bottom line of the asset side in your last balance sheet.

fact-sba_small-question = Are you a small business by the US Small Business Administration’s size standard?
fact-sba_small-name = Small by the SBA’s standard
fact-sba_small-hint = The limit differs by industry, in yearly receipts or in employees, and affiliates count
fact-sba_small-why = Texas, Nebraska and Minnesota lift most privacy duties from a small business, and a proposed federal incident rule looks at it too.
fact-sba_small-find = Look up your NAICS code in the size standards table on sba.gov.

fact-listed-question = Are your shares or bonds traded in public?
fact-listed-name = Publicly traded
fact-listed-hint = If your annual report ticks emerging growth company, choose that whatever else is ticked
fact-listed-why = Companies that report to the US securities regulator must disclose serious incidents and check their IT controls.
fact-listed-find = The filer status is ticked on the first page of your annual report (Form 10-K).
fact-listed-no = No
fact-listed-us_large_accelerated = Yes, in the US, as a large accelerated filer
fact-listed-us_accelerated = Yes, in the US, as an accelerated filer
fact-listed-us_non_accelerated = Yes, in the US, as a non-accelerated filer or smaller reporting company
fact-listed-us_emerging_growth = Yes, in the US, as an emerging growth company
fact-listed-non_us = Yes, but only outside the US

# What you do

fact-health_roles-question = Which of these do you do in health?
fact-health_roles-name = Work in health
fact-health_roles-hint = Papers about your own staff’s health, sealed post and data with no link to a person do not count
fact-health_roles-why = It decides whether the federal health privacy and security rules bind you, and in which role.
fact-health_roles-find = A provider number (NPI), a business associate agreement or a Part 2 consent form shows the role.
fact-health_roles-provider = Treat patients or supply care: practice, clinic, therapist, pharmacy, lab
fact-health_roles-business_associate = Handle or host patients’ data for providers or plans, even encrypted without the key
fact-health_roles-health_app = Offer the public a health, diet or fitness app, device or site outside health care
fact-health_roles-health_plan = Insure or pay for care (not an own plan under 50 people that you run yourself)
fact-health_roles-part2_program = Treat substance use with federal support, Medicare or Medicaid included (Part 2)
fact-health_roles-clearinghouse = Convert health claims between formats for others (clearinghouse)
fact-health_roles-none = None of these

fact-electronic_claims-question = Do you, or a billing service for you, send health plans anything electronically?
fact-electronic_claims-name = Electronic health claims
fact-electronic_claims-hint = Claims, eligibility checks or referrals; what a billing service files for you counts, cash-only and paper do not
fact-electronic_claims-why = This one answer decides whether a health care provider is bound by HIPAA.
fact-electronic_claims-find = Ask whoever does your billing, or look for a clearinghouse or billing service in your contracts.

fact-financial_activities-question = Which of these do you do for people’s personal finances?
fact-financial_activities-name = Financial activities
fact-financial_activities-hint = As a regular part of business; accepting bank cards, lay-away or a running tab does not count
fact-financial_activities-why = Any one of them makes a business a financial institution under the federal Safeguards Rule.
fact-financial_activities-find = Go through your service list, your price list and your state licences.
fact-financial_activities-tax_preparation = Preparing tax returns for pay
fact-financial_activities-accounting = Accounting or bookkeeping for individuals
fact-financial_activities-lending = Lending to people, or financing their purchases by contract
fact-financial_activities-mortgage_broking = Arranging mortgages (mortgage broking)
fact-financial_activities-vehicle_credit = Selling vehicles on credit, or arranging the buyer’s loan
fact-financial_activities-vehicle_leasing_90_days = Leasing vehicles for 90 days or longer
fact-financial_activities-real_estate_settlement = Closing home sales: settlement, title or escrow
fact-financial_activities-investment_advice = Advising people on investments or personal finances
fact-financial_activities-property_appraisal = Appraising property
fact-financial_activities-debt_collection = Collecting debts that people owe
fact-financial_activities-store_credit_card = Giving credit with a store card of your own
fact-financial_activities-credit_counselling = Credit counselling
fact-financial_activities-money_transmission = Sending or wiring money for people (money transmission)
fact-financial_activities-check_cashing = Check cashing as a business (not a grocer who cashes checks for shoppers)
fact-financial_activities-finder = Bringing buyers and sellers together for deals they close themselves (finder)
fact-financial_activities-financial_travel_agency = A travel agency tied to financial services
fact-financial_activities-check_printing = Printing and selling checks for people
fact-financial_activities-financial_career_counselling = Career counselling for people in or seeking work in finance
fact-financial_activities-none = None of these

fact-regulated_as-question = Do you hold any of these licences or registrations?
fact-regulated_as-name = Financial licences
fact-regulated_as-hint = The organisation’s own, non-resident licences included; a licence of a customer does not count
fact-regulated_as-why = A licence brings its regulator’s own security rule and can take the federal Safeguards Rule away.
fact-regulated_as-find = Licences hang on the wall or stand in the regulator’s public register under your name.
fact-regulated_as-insurance_licensee = State insurance licence: agent, broker, adjuster or insurer
fact-regulated_as-ny_dfs_licensee = Licence of New York’s financial regulator (DFS), non-resident ones included
fact-regulated_as-state_adviser = Investment adviser registered with a state
fact-regulated_as-sec_adviser = Investment adviser registered with the SEC
fact-regulated_as-broker_dealer = Broker-dealer
fact-regulated_as-credit_union = Credit union
fact-regulated_as-bank = Bank or savings institution
fact-regulated_as-investment_fund = Registered investment company or fund
fact-regulated_as-eu_insurance_intermediary_sme = EU insurance intermediary of small or medium size
fact-regulated_as-eu_financial_entity = EU bank, payment, investment, fund, insurance or crypto firm (DORA)
fact-regulated_as-transfer_agent = Transfer agent
fact-regulated_as-funding_portal = Crowdfunding portal
fact-regulated_as-cftc_registrant = Registered with the CFTC (futures and swaps)
fact-regulated_as-none = None of these

fact-consumers-question = How many people’s financial information do you hold?
fact-consumers-name = People with financial information
fact-consumers-hint = Individuals, not companies; past customers count for as long as you keep their file
fact-consumers-why = From 5,000 people on, the Safeguards Rule asks for more, such as a penetration test and a written response plan.
fact-consumers-find = Count client files in your main system, archives and old backups included.

fact-education_funding-question = Which federal education money do you receive?
fact-education_funding-name = Federal education money
fact-education_funding-hint = Grants, programmes or student aid, directly or through your state or district
fact-education_funding-why = It decides whether the student records law applies, and student aid also brings the Safeguards Rule.
fact-education_funding-find = Ask whoever does the accounts, or look for a programme participation agreement.
fact-education_funding-us_department_of_education = Any programme of the US Department of Education
fact-education_funding-title_iv = Federal student aid: loans, grants or work-study (Title IV)
fact-education_funding-none = None of these

fact-child_directed-question = Is your website or app aimed at children under 13?
fact-child_directed-name = Online service for children under 13
fact-child_directed-hint = Also yes if you know that you collect data from children; a general site that some visit is a no
fact-child_directed-why = It decides whether the children’s online privacy rule (COPPA) applies.
fact-child_directed-find = Look at pictures, games and topics on the site, and at any age field in sign-up forms.

fact-us_government_work-question = What do you handle in work for the US federal government?
fact-us_government_work-name = Federal contract work
fact-us_government_work-hint = Subcontracts and purchase orders from a prime contractor count
fact-us_government_work-why = It decides which contract clauses and which CMMC level you need.
fact-us_government_work-find = Search contracts and flow-down terms for FAR 52.204-21, DFARS 252.204-7012 and 252.204-7021.
fact-us_government_work-fci = Orders, drawings, schedules or other contract information not for the public (FCI)
fact-us_government_work-dod = Work for the Department of Defense, at any tier
fact-us_government_work-cui = Information marked as CUI or that should be, encrypted or not
fact-us_government_work-cots_only = Nothing but off-the-shelf products, sold unchanged (COTS only)
fact-us_government_work-none = No such work

fact-criminal_justice_information-question = Can any of your people see criminal justice information or reach systems that hold it?
fact-criminal_justice_information-name = Criminal justice information
fact-criminal_justice_information-hint = Records from the FBI or police databases; access as an IT administrator counts
fact-criminal_justice_information-why = Access alone brings in the FBI’s security policy (CJIS), for police and for their suppliers.
fact-criminal_justice_information-find = A CJIS security addendum or fingerprint check on your staff shows it.

fact-essential_services-question = Which of these services or products do you provide yourself?
fact-essential_services-name = Essential services
fact-essential_services-hint = Only what you provide or make, in any country; serving customers in these fields does not count
fact-essential_services-why = European and British security laws, and a proposed US incident rule, start from this list.
fact-essential_services-find = Compare your registered activities, permits and industry code (NACE or NAICS).
fact-essential_services-health = Health care, medical laboratory or medicines
fact-essential_services-managed_services = Running or maintaining clients’ IT (managed services)
fact-essential_services-cloud = Cloud service, software as a service included
fact-essential_services-food = Food wholesale or industrial production (not a restaurant or a shop)
fact-essential_services-machinery = Making machinery
fact-essential_services-transport = Air, rail or water transport, or traffic control (not ordinary road haulage)
fact-essential_services-energy = Energy supply, grid, fuel or charging; own solar panels count if they feed the grid
fact-essential_services-waste = Waste collection or treatment as a main activity
fact-essential_services-electronics = Making computers, electronics or optical products
fact-essential_services-electrical_equipment = Making electrical equipment
fact-essential_services-chemicals = Making or distributing chemicals
fact-essential_services-medical_devices = Making medical devices
fact-essential_services-vehicles = Making vehicles, trailers, ships, aircraft or their parts
fact-essential_services-managed_security = Watching or testing clients’ security (managed security services)
fact-essential_services-online_marketplace = Online marketplace where others sell (not only your own shop)
fact-essential_services-postal = Post, parcel or courier service
fact-essential_services-drinking_water = Drinking water supply
fact-essential_services-waste_water = Waste water as a main activity
fact-essential_services-research = Research organisation (not a school or university)
fact-essential_services-public_administration = Public administration
fact-essential_services-telecom = Public telephone or internet access (telecom)
fact-essential_services-data_centre = Data centre for others
fact-essential_services-banking = Bank that takes deposits and lends
fact-essential_services-financial_market = Trading venue or clearing house
fact-essential_services-social_network = Social network
fact-essential_services-search_engine = Online search engine
fact-essential_services-dns = Domain name resolution for others (DNS)
fact-essential_services-cdn = Content delivery network (CDN)
fact-essential_services-trust_services = Electronic signatures, seals or certificates (trust services)
fact-essential_services-tld_registry = Registry of a top-level domain
fact-essential_services-space = Ground stations for space services
fact-essential_services-none = None of these

fact-connected_products-question = Do you make or sell products that contain software?
fact-connected_products-name = Products with software
fact-connected_products-hint = Devices, apps and programs, with their back end; a service used only in the browser does not count
fact-connected_products-why = The EU’s product security law and the US medical device rules bind the maker, whatever the size.
fact-connected_products-find = Look for a CE declaration, app store entries for EU countries or an FDA submission under your name.
fact-connected_products-eu_market = Device, app or program offered in the EU under your name
fact-connected_products-fda_cyber_device = Medical device with software that can connect (FDA cyber device)
fact-connected_products-none = None of these

fact-grid_registered-question = Are you registered as an owner, user or operator of the bulk power grid?
fact-grid_registered-name = Registered with NERC
fact-grid_registered-hint = Buying power, or solar panels on your roof, does not count
fact-grid_registered-why = Registration is what brings in the grid security standards (NERC CIP).
fact-grid_registered-find = The NERC compliance registry lists every registered entity.

fact-regulated_customers-question = Which of these are among your customers?
fact-regulated_customers-name = Regulated customers
fact-regulated_customers-hint = Organisations that you supply with a service or that let you into their systems
fact-regulated_customers-why = Their rules make them pass duties on to you by contract.
fact-regulated_customers-find = Look for security schedules, data agreements and audit clauses in your largest contracts.
fact-regulated_customers-healthcare = Health care providers or health plans
fact-regulated_customers-merchants = Shops and others that take payment cards
fact-regulated_customers-banks = US banks
fact-regulated_customers-schools = Schools, districts or colleges
fact-regulated_customers-us_public_companies = Companies listed in the US
fact-regulated_customers-us_defense = US defense contractors
fact-regulated_customers-law_enforcement = Police, courts or other law enforcement
fact-regulated_customers-ny_dfs_entities = Firms licensed by New York’s financial regulator (DFS)
fact-regulated_customers-nis2_entities = EU essential or important entities (NIS2)
fact-regulated_customers-eu_financial = EU financial firms that use your IT services (DORA)
fact-regulated_customers-uk_government = UK central government
fact-regulated_customers-none = None of these

fact-assurance_asked-question = Has a customer or partner asked you for any of these?
fact-assurance_asked-name = Assurance asked for
fact-assurance_asked-hint = In a contract, a tender or a questionnaire
fact-assurance_asked-why = A promised report or certificate becomes a duty by contract and sets what an auditor will look at.
fact-assurance_asked-find = Search contracts, tenders and security questionnaires of the last two years.
fact-assurance_asked-soc2 = SOC 2 report
fact-assurance_asked-iso27001 = ISO/IEC 27001 certificate
fact-assurance_asked-hitrust = HITRUST certification
fact-assurance_asked-cyber_essentials = Cyber Essentials (UK)
fact-assurance_asked-essential_eight = Essential Eight (Australia)
fact-assurance_asked-none = None of these

# Data you hold

fact-data_held-question = Which of these do you hold about anyone?
fact-data_held-name = Kinds of data
fact-data_held-hint = Customers, patients, staff and others, on paper, in mail, in the cloud or with a supplier
fact-data_held-why = The kind of data decides breach duties and drives both the cost of a loss and the need for help.
fact-data_held-find = Think of sign-up forms, personnel files, scanned IDs and exports in shared folders.
fact-data_held-employee_records = Staff and payroll records
fact-data_held-government_ids = Social security, driving licence, passport or other official numbers
fact-data_held-financial_accounts = Bank or other account numbers, or people’s finances
fact-data_held-payment_cards = Payment card numbers, kept or passing through your systems
fact-data_held-health = Health, treatment or health insurance information
fact-data_held-credentials = Sign-in data: e-mail or user name with password, or clients’ passwords
fact-data_held-trade_secrets = Trade secrets, drawings or confidential client matters
fact-data_held-children = Data about children
fact-data_held-student_records = Student records
fact-data_held-precise_location = Exact location of people or their vehicles
fact-data_held-biometric = Fingerprint, face or voice scans, time clocks for staff included (biometric)
fact-data_held-tax_file_numbers = Australian tax file numbers
fact-data_held-none = None of these

fact-records-question = How many people’s records do you keep?
fact-records-name = People on record
fact-records-hint = Customers, patients, contacts and staff, past ones included; each person once
fact-records-why = Breach duties and the cost of a breach grow with the number of people.
fact-records-find = Take the number of contacts or files in your largest system and add staff and archives.

fact-residents-question = How many of your customers and users live in each place?
fact-residents-name = Customers and users by place
fact-residents-hint = People acting for themselves, past ones included; leave out staff and contacts at companies
fact-residents-why = State privacy laws begin at a number of their own residents.
fact-residents-find = Sort your customer list, mailing list or web accounts by state and country.

fact-private_information_residents-question = For how many people in each place do you hold ID, account, health or sign-in data?
fact-private_information_residents-name = People with breach-law data, by place
fact-private_information_residents-hint = Staff count; a name with an official, account, biometric, medical or insurance number, or e-mail plus password
fact-private_information_residents-why = One such person is enough to bring in a state’s breach notice law, and several states’ security rules.
fact-private_information_residents-find = Count personnel files, client files with IDs or account numbers, and web accounts, by home state.

fact-sensitive_residents-question = For how many customers and users in each place do you hold sensitive data?
fact-sensitive_residents-name = People with sensitive data, by place
fact-sensitive_residents-hint = Health, origin, faith, sexuality, immigration status, genetic or biometric data, exact location, children’s data
fact-sensitive_residents-why = Some privacy laws begin at far fewer people, or at one, where the data is sensitive.
fact-sensitive_residents-find = Look for these fields in forms and files, and count the people by state.

fact-ca_bought_sold_shared-question = How many Californians’ data do you buy, sell or share for advertising in a year?
fact-ca_bought_sold_shared-name = Californians’ data traded or shared
fact-ca_bought_sold_shared-hint = Ad pixels that follow visitors across sites count as sharing; only holding data does not
fact-ca_bought_sold_shared-why = California’s privacy law begins at 100,000 people or households, whatever the revenue.
fact-ca_bought_sold_shared-find = See yearly visitors from California in your web statistics, if the site carries ad pixels.

fact-sale_revenue_share-question = What share of your revenue comes from selling or sharing personal data?
fact-sale_revenue_share-name = Revenue from personal data
fact-sale_revenue_share-hint = In percent; selling goods or advertising your own goods with data is 0
fact-sale_revenue_share-why = Many state privacy laws begin at fewer people where data brings in a large part of revenue.
fact-sale_revenue_share-find = Look in the accounts for income from lists, leads, data licences or data-driven advertising.

fact-sells_personal_data-question = Do you give personal data to others for money or anything else of value?
fact-sells_personal_data-name = Sells personal data
fact-sells_personal_data-hint = A swap for services or advertising counts; a supplier who works only on your orders does not
fact-sells_personal_data-why = Several state privacy laws begin lower, or at once, for those who sell personal data.
fact-sells_personal_data-find = Look at partner and advertising contracts and at the sharing section of your privacy notice.

fact-does_business_in-question = Where are the customers that you sell to or target?
fact-does_business_in-name = Sells to or targets
fact-does_business_in-hint = States and countries you actively serve; a website that people there can merely open does not count
fact-does_business_in-why = A state’s or country’s law can bind you because you serve its residents, without an office there.
fact-does_business_in-find = Look at delivery areas, licences, advertising regions and where invoices go.

# Payment cards

fact-card_handling-question = How do you take payment cards?
fact-card_handling-name = Ways of taking cards
fact-card_handling-hint = Choose every way; one card field of your own is enough to leave the provider’s page or frame
fact-card_handling-why = It decides which self-assessment of the card rules (PCI DSS) is yours, from the shortest to the longest.
fact-card_handling-find = Look at your card machines and check-out page, or ask your payment provider which questionnaire is yours.
fact-card_handling-hosted_page = Website sends people away to the provider’s payment page (redirect or link)
fact-card_handling-embedded_frame = Provider’s whole payment form shown inside your page (embedded frame)
fact-card_handling-own_checkout_script = Your own page has a card field or script that passes the card on (direct post)
fact-card_handling-ip_terminal = Stand-alone card machine on your network or a mobile line
fact-card_handling-point_of_sale_system = Till or point-of-sale system connected to the internet
fact-card_handling-mobile_reader = Card reader on a phone or tablet
fact-card_handling-virtual_terminal = Staff type card numbers into the provider’s web page (virtual terminal)
fact-card_handling-p2pe_terminal = Card machine in a PCI-listed encryption scheme (P2PE)
fact-card_handling-dial_up_terminal = Card machine on a telephone line (dial-up), or an imprint machine
fact-card_handling-stores_card_numbers = Full card numbers kept in any file, mailbox, recording or system
fact-card_handling-manages_card_systems_for_others = Run or secure card systems for other businesses (service provider)
fact-card_handling-none = We take no cards

fact-card_transactions-question = How many card payments do you take in a year?
fact-card_transactions-name = Card payments a year
fact-card_transactions-hint = Of the card brand you see most
fact-card_transactions-why = It shows a provider which merchant level your bank will put you in, for a quotation.
fact-card_transactions-find = Your payment provider’s yearly statement lists payments by brand.

fact-checkout_scripts_controlled-question = Is it confirmed that scripts on your website cannot attack the payment form?
fact-checkout_scripts_controlled-name = Check-out scripts under control
fact-checkout_scripts_controlled-hint = In writing from your payment provider, or by your own control of every script on that page
fact-checkout_scripts_controlled-why = With a frame, the shortest card questionnaire (SAQ A) is open only to those who can confirm this.
fact-checkout_scripts_controlled-find = Ask the payment provider, or whoever runs the website, for the written confirmation.

# Places you reach

fact-eu_offering-question = Do you offer goods or services to people in the EU, or watch what they do there?
fact-eu_offering-name = Offers to people in the EU
fact-eu_offering-hint = Signs are language, currency, delivery or tracking; a reachable site or your own customers travelling do not count
fact-eu_offering-why = It brings in the EU’s data protection law without an office there, and for online services its security law too.
fact-eu_offering-find = Look at languages, prices, delivery countries and advertising regions, for Iceland, Liechtenstein and Norway too.

fact-uk_offering-question = Do you offer goods or services to people in the UK, or watch what they do there?
fact-uk_offering-name = Offers to people in the UK
fact-uk_offering-hint = Signs are pound prices, delivery or tracking; a reachable site or your own customers travelling do not count
fact-uk_offering-why = It brings in the UK’s data protection law without an office there.
fact-uk_offering-find = Look at prices, delivery countries and advertising regions of your site.

fact-au_roles-question = Which of these apply to you in Australia?
fact-au_roles-name = Roles in Australia
fact-au_roles-hint = A gym counts as a health service, and trading in customer lists counts at any size
fact-au_roles-why = Australia’s privacy law binds a small business only in roles like these.
fact-au_roles-find = Look at contracts with Commonwealth agencies, your AUSTRAC enrolment and how you hold tax file numbers.
fact-au_roles-tax_file_number_recipient = Hold tax file numbers, your employees’ included
fact-au_roles-health_service = Provide a health service and hold health information, a gym included
fact-au_roles-aml_reporting_entity = Report to AUSTRAC; since July 2026 many lawyers, accountants and estate agents
fact-au_roles-commonwealth_contractor = Work under a contract with the Commonwealth
fact-au_roles-trades_personal_information = Buy or sell personal information, customer lists included
fact-au_roles-credit_body = Run a credit reporting business
fact-au_roles-soci_critical_asset = Responsible for a critical infrastructure asset (SOCI Act)
fact-au_roles-none = None of these

fact-ca_roles-question = Which of these apply to you in Canada?
fact-ca_roles-name = Roles in Canada
fact-ca_roles-hint = Data that moves between your office and a customer in another province or country crosses a border
fact-ca_roles-why = It decides whether the federal privacy law binds you, or only a province’s.
fact-ca_roles-find = Look at where customers live, where your systems stand and whether a federal regulator supervises you.
fact-ca_roles-commercial_activity = Business activity, selling or trading member or donor lists included
fact-ca_roles-interprovincial = Personal data crosses a provincial or national border
fact-ca_roles-federally_regulated = Federal business: bank, telecom, airline, railway or the like
fact-ca_roles-designated_critical_operator = Designated operator of a critical cyber system (CCSPA)
fact-ca_roles-none = None of these

# Insurance and IT today

fact-cyber_insurance-question = Do you have cyber insurance?
fact-cyber_insurance-name = Cyber insurance
fact-cyber_insurance-hint = A policy of its own or an addition to your business policy
fact-cyber_insurance-why = Insurers ask for certain safeguards before they cover you, so these join what is expected of you.
fact-cyber_insurance-find = Look at your policy schedule or ask your broker.
fact-cyber_insurance-none = No
fact-cyber_insurance-applying = Applying, or up for renewal with a new insurer
fact-cyber_insurance-held = Yes

fact-it_staff-question = How many people of your own run your IT?
fact-it_staff-name = Own IT staff
fact-it_staff-hint = In full-time posts, so half a post is 0.5; your IT provider’s people do not count
fact-it_staff-why = It shows whether your own people could carry the work that the rules and the plan ask for.
fact-it_staff-find = Add up the hours that your own people spend on IT in a week, and divide by 40.

fact-security_staff-question = How many people of your own work on security?
fact-security_staff-name = Own security staff
fact-security_staff-hint = In full-time posts, so a quarter of a post is 0.25; suppliers do not count
fact-security_staff-why = Some rules ask for specialist or round-the-clock work that needs people of its own.
fact-security_staff-find = Add up the hours that your own people spend on security in a week, and divide by 40.

fact-cover_hours-question = When does somebody watch your systems and answer an alarm?
fact-cover_hours-name = Hours of cover
fact-cover_hours-hint = Your own people or a supplier’s; a voicemail box is not cover
fact-cover_hours-why = Most ransomware is set off outside office hours, so cover at night counts in the need for a provider.
fact-cover_hours-find = Ask who would be called at 3 in the morning on a Sunday, and whether a contract says so.
fact-cover_hours-business_hours = In business hours, or not at all
fact-cover_hours-extended = Evenings or weekends too, but not always
fact-cover_hours-around_the_clock = Around the clock, every day

fact-provider_today-question = Who looks after your IT from outside today?
fact-provider_today-name = IT provider today
fact-provider_today-hint = Choose the most that your contract covers
fact-provider_today-why = It decides whether the advice is to find a provider or to check the one you have.
fact-provider_today-find = Look at the services listed in your IT contract or on its invoices.
fact-provider_today-none = Nobody
fact-provider_today-break_fix = Somebody we call when something breaks, paid by the hour
fact-provider_today-managed = A provider who runs our IT for a monthly fee
fact-provider_today-managed_security = A provider who also watches our security around the clock

fact-outage_tolerance-question = How long could your systems be down before it does serious harm?
fact-outage_tolerance-name = Longest bearable outage
fact-outage_tolerance-hint = Think of the busiest day of the year
fact-outage_tolerance-why = The less downtime you can bear, the more an incident costs and the faster help must come.
fact-outage_tolerance-find = Ask the people who serve your customers what they could do without computers, and for how long.
fact-outage_tolerance-under_1_hour = Less than an hour
fact-outage_tolerance-under_4_hours = One to four hours
fact-outage_tolerance-one_day = About a day
fact-outage_tolerance-several_days = Several days

fact-remote_work-question = How many of your people work away from the office?
fact-remote_work-name = Work away from the office
fact-remote_work-hint = At home, at clients or on the road, at least one day a week
fact-remote_work-why = Working away adds ways in from outside, so it moves the loss figures.
fact-remote_work-find = Ask team leads, or count the people who can sign in from outside.
fact-remote_work-none = None
fact-remote_work-some = Some
fact-remote_work-most = Most

fact-devices-question = How many computers and servers do you have?
fact-devices-name = Computers and servers
fact-devices-hint = Laptops, desktops and servers, in the office, at home and in the cloud; phones are left out
fact-devices-why = A provider needs it for a quotation, and no rule or score uses it.
fact-devices-find = Take the count from your antivirus or device management console, or from purchase records.

fact-incident_history-question = Have you had a security incident in the last three years?
fact-incident_history-name = Past incidents
fact-incident_history-hint = Ransomware, a taken-over mailbox, a payment to a fraudster or exposed data
fact-incident_history-why = A past incident raises the loss figures a little, and insurers ask for it.
fact-incident_history-find = Ask whoever handles IT, payments and insurance claims.
fact-incident_history-none = None that we know of
fact-incident_history-near_miss = A near miss: stopped before it did harm
fact-incident_history-incident_last_3_years = Yes, one that cost time, money or data
