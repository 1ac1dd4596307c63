//! Invented people: names from many parts of the world, offices, departments and titles.

use super::random::Random;

/// Given and family names that go together.
struct Culture {
    given: [&'static str; 10],
    family: [&'static str; 10],
}

const COMBINATIONS: usize = CULTURES.len() * 100;

/// The name of the n-th person; how often the same name was given before tells namesakes apart.
pub(crate) fn name(seed: u64, index: usize) -> (&'static str, &'static str, usize) {
    // A step without a common factor visits every combination once before the first one returns.
    const STEP: usize = 1_009;
    let start = Random::new(seed, 1, 0).below(COMBINATIONS);
    let place = (start + index % COMBINATIONS * STEP) % COMBINATIONS;
    let culture = &CULTURES[place % CULTURES.len()];
    let pair = place / CULTURES.len();
    (culture.given[pair % 10], culture.family[pair / 10], index / COMBINATIONS)
}

/// A name as it may stand in an address: no accents, no blanks, lower case.
pub(crate) fn plain(name: &str) -> String {
    name.to_lowercase()
        .chars()
        .filter_map(|letter| match letter {
            'á' | 'ã' | 'ä' | 'å' | 'à' | 'â' => Some('a'),
            'ç' | 'ć' | 'č' => Some('c'),
            'é' | 'è' | 'ê' | 'ë' | 'ę' => Some('e'),
            'í' | 'ï' | 'ı' => Some('i'),
            'ł' => Some('l'),
            'ń' | 'ñ' => Some('n'),
            'ó' | 'ö' | 'ô' | 'õ' | 'ø' => Some('o'),
            'ś' | 'ş' | 'š' => Some('s'),
            'ú' | 'ü' => Some('u'),
            'ż' | 'ž' => Some('z'),
            'ğ' => Some('g'),
            letter if letter.is_ascii_alphanumeric() => Some(letter),
            _ => None,
        })
        .collect()
}

/// An office: city, country by name, country by its two letters.
pub(crate) type Office = (&'static str, &'static str, &'static str);

/// The offices; the first ones are the largest.
pub(crate) const OFFICES: [Office; 16] = [
    ("Lisboa", "Portugal", "PT"),
    ("Sines", "Portugal", "PT"),
    ("Porto", "Portugal", "PT"),
    ("Rotterdam", "Netherlands", "NL"),
    ("Hamburg", "Germany", "DE"),
    ("Felixstowe", "United Kingdom", "GB"),
    ("Le Havre", "France", "FR"),
    ("Algeciras", "Spain", "ES"),
    ("Gdańsk", "Poland", "PL"),
    ("Piraeus", "Greece", "GR"),
    ("Casablanca", "Morocco", "MA"),
    ("Lagos", "Nigeria", "NG"),
    ("Santos", "Brazil", "BR"),
    ("Houston", "United States", "US"),
    ("Mumbai", "India", "IN"),
    ("Shanghai", "China", "CN"),
];

/// Departments whose people the dynamic group of office staff takes in, with their titles.
pub(crate) const OFFICE_STAFF: [(&str, [&str; 4]); 6] = [
    ("Finance", ["Accountant", "Payroll Specialist", "Financial Controller", "Treasury Analyst"]),
    ("Human Resources", ["HR Adviser", "Recruiter", "Training Coordinator", "HR Manager"]),
    ("Legal", ["Legal Counsel", "Claims Handler", "Compliance Officer", "Paralegal"]),
    (
        "Information Technology",
        ["Systems Engineer", "Service Desk Analyst", "Network Engineer", "Data Architect"],
    ),
    ("Marketing", ["Communications Manager", "Designer", "Market Analyst", "Events Coordinator"]),
    ("Procurement", ["Buyer", "Category Manager", "Contract Manager", "Supplier Analyst"]),
];

/// Departments of the front line.
pub(crate) const FRONT_LINE: [(&str, [&str; 4]); 3] = [
    ("Warehouse", ["Forklift Operator", "Shift Supervisor", "Stock Clerk", "Loader"]),
    ("Fleet", ["Lorry Driver", "Dispatcher", "Mechanic", "Route Planner"]),
    ("Terminal Operations", ["Crane Operator", "Berth Planner", "Safety Officer", "Deckhand"]),
];

/// Departments of people who need little.
pub(crate) const LIGHT_USERS: [(&str, [&str; 4]); 2] = [
    ("Customer Service", ["Booking Agent", "Customer Adviser", "Documentation Clerk", "Team Leader"]),
    ("Customs", ["Customs Broker", "Declarant", "Tariff Specialist", "Customs Clerk"]),
];

/// The sellers, who get their licences through their own group.
pub(crate) const SALES: (&str, [&str; 4]) =
    ("Sales", ["Account Manager", "Sales Representative", "Key Account Manager", "Tender Specialist"]);

const CULTURES: [Culture; 14] = [
    Culture {
        given: ["Inês", "Tiago", "Beatriz", "Rui", "Catarina", "João", "Marta", "Nuno", "Leonor", "Duarte"],
        family: [
            "Carvalho",
            "Moreira",
            "Figueiredo",
            "Sá",
            "Antunes",
            "Lourenço",
            "Pinto",
            "Vaz",
            "Teixeira",
            "Brandão",
        ],
    },
    Culture {
        given: ["Ngozi", "Chidi", "Amara", "Emeka", "Ifeoma", "Tunde", "Folake", "Segun", "Zainab", "Musa"],
        family: ["Okonkwo", "Adeyemi", "Balogun", "Eze", "Nwosu", "Bello", "Afolabi", "Obi", "Lawal", "Uche"],
    },
    Culture {
        given: [
            "Aarav", "Diya", "Rohan", "Meera", "Vikram", "Ananya", "Sanjay", "Kavita", "Arjun", "Lakshmi",
        ],
        family: [
            "Iyer",
            "Deshmukh",
            "Nair",
            "Chatterjee",
            "Reddy",
            "Joshi",
            "Menon",
            "Bhatt",
            "Kulkarni",
            "Das",
        ],
    },
    Culture {
        given: ["Wei", "Li Na", "Jian", "Xiu", "Hao", "Mei", "Bo", "Yan", "Tao", "Ling"],
        family: ["Zhang", "Liu", "Huang", "Zhou", "Xu", "Sun", "Ma", "Guo", "Lin", "He"],
    },
    Culture {
        given: ["Lotte", "Daan", "Fenna", "Sem", "Noor", "Bram", "Sanne", "Joris", "Maud", "Thijs"],
        family: [
            "de Vries", "van Dijk", "Bakker", "Visser", "Mulder", "de Groot", "Bos", "Hendriks", "Dekker",
            "Kuiper",
        ],
    },
    Culture {
        given: [
            "Jürgen", "Anke", "Matthias", "Heike", "Torben", "Svenja", "Dieter", "Katrin", "Sönke", "Birgit",
        ],
        family: [
            "Petersen",
            "Hoffmann",
            "Schröder",
            "Krüger",
            "Brandt",
            "Vogel",
            "Lorenz",
            "Böhm",
            "Jansen",
            "Seidel",
        ],
    },
    Culture {
        given: [
            "Oliver",
            "Priscilla",
            "Graham",
            "Imogen",
            "Callum",
            "Fiona",
            "Rhys",
            "Bronwen",
            "Alistair",
            "Nuala",
        ],
        family: [
            "Whitfield",
            "MacLeod",
            "Pryce",
            "Ashworth",
            "Thorne",
            "Gallagher",
            "Hughes",
            "Barlow",
            "Kerr",
            "Sutton",
        ],
    },
    Culture {
        given: [
            "Amélie", "Étienne", "Solène", "Mathis", "Chloé", "Baptiste", "Manon", "Loïc", "Aurore", "Gaëtan",
        ],
        family: [
            "Lefèvre",
            "Moreau",
            "Garnier",
            "Rousseau",
            "Faure",
            "Mercier",
            "Blanchard",
            "Guérin",
            "Perrot",
            "Dumas",
        ],
    },
    Culture {
        given: [
            "Lucía", "Álvaro", "Carmen", "Iker", "Pilar", "Gonzalo", "Nerea", "Rubén", "Rocío", "Joaquín",
        ],
        family: [
            "Navarro", "Ibáñez", "Castillo", "Ortega", "Serrano", "Vidal", "Peña", "Molina", "Cano",
            "Herrero",
        ],
    },
    Culture {
        given: [
            "Zofia",
            "Wojciech",
            "Agnieszka",
            "Paweł",
            "Małgorzata",
            "Łukasz",
            "Hanna",
            "Krzysztof",
            "Ewa",
            "Jędrzej",
        ],
        family: [
            "Kowalczyk",
            "Wiśniewska",
            "Zieliński",
            "Wójcik",
            "Kamińska",
            "Nowicki",
            "Pawlak",
            "Górska",
            "Sikora",
            "Dudek",
        ],
    },
    Culture {
        given: [
            "Eleni", "Nikos", "Sofia", "Giorgos", "Katerina", "Dimitris", "Ioanna", "Stavros", "Vasiliki",
            "Petros",
        ],
        family: [
            "Papadakis",
            "Nikolaou",
            "Georgiou",
            "Vlachos",
            "Makris",
            "Ioannidis",
            "Kostas",
            "Laskaris",
            "Petrou",
            "Samaras",
        ],
    },
    Culture {
        given: ["Youssef", "Salma", "Hamza", "Khadija", "Mehdi", "Leila", "Anas", "Nadia", "Omar", "Samira"],
        family: [
            "El Amrani",
            "Benjelloun",
            "Tazi",
            "Chraibi",
            "Haddad",
            "Mansouri",
            "Alaoui",
            "Berrada",
            "Idrissi",
            "Fassi",
        ],
    },
    Culture {
        given: ["Elif", "Emre", "Zeynep", "Murat", "Ayşe", "Kerem", "Defne", "Oğuz", "Selin", "Barış"],
        family: ["Yılmaz", "Demir", "Şahin", "Aydın", "Öztürk", "Arslan", "Koç", "Çelik", "Kurt", "Erdoğan"],
    },
    Culture {
        given: ["Astrid", "Mikkel", "Freja", "Søren", "Ingrid", "Håkon", "Saga", "Lars", "Tuva", "Anders"],
        family: [
            "Lindqvist",
            "Sørensen",
            "Bergström",
            "Dahl",
            "Åkesson",
            "Holm",
            "Nygård",
            "Ekberg",
            "Strand",
            "Sandberg",
        ],
    },
];
