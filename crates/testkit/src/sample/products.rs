//! The products of the sample tenant: ids and names as Microsoft publishes them, and the plans they hold.

/// A product of the sample tenant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Product {
    /// Office 365 E3.
    E3,
    /// Office 365 E1.
    E1,
    /// Microsoft 365 F3.
    F3,
    /// Enterprise Mobility + Security E3.
    Ems,
    /// Microsoft 365 Audio Conferencing.
    AudioConferencing,
    /// Domestic calling plan.
    DomesticCalls,
    /// Domestic and international calling plan.
    WorldCalls,
    /// Microsoft Workplace Analytics.
    WorkplaceAnalytics,
    /// Power BI Pro.
    PowerBi,
    /// Visio Plan 2.
    Visio,
    /// Planner and Project Plan 3: assigned to a group, no longer owned.
    Project,
}

/// The products that the tenant owns.
pub(crate) const OWNED: [Product; 10] = [
    Product::E3,
    Product::E1,
    Product::F3,
    Product::Ems,
    Product::AudioConferencing,
    Product::DomesticCalls,
    Product::WorldCalls,
    Product::WorkplaceAnalytics,
    Product::PowerBi,
    Product::Visio,
];

/// What is published about a product.
#[derive(Debug)]
pub(crate) struct Facts {
    pub(crate) id: &'static str,
    pub(crate) part_number: &'static str,
    /// The names of its plans; [`plan_id`] gives their ids.
    pub(crate) plans: &'static [&'static str],
}

impl Product {
    /// What is published about the product.
    pub(crate) fn facts(self) -> &'static Facts {
        &FACTS[self as usize]
    }
}

/// The part number of a product by its id.
pub(crate) fn part_number(id: &str) -> Option<&'static str> {
    FACTS.iter().find(|facts| facts.id == id).map(|facts| facts.part_number)
}

/// The id of a plan by its name, which must be one of [`PLANS`].
pub(crate) fn plan_id(name: &str) -> &'static str {
    PLANS.iter().find(|(known, _)| *known == name).map_or("", |(_, id)| id)
}

/// The service that a plan belongs to, as `assignedPlans` calls it.
pub(crate) fn service(plan: &str) -> &'static str {
    const PREFIXES: [(&str, &str); 11] = [
        ("EXCHANGE", "exchange"),
        ("SHAREPOINTWAC", "MicrosoftOffice"),
        ("SHAREPOINT", "SharePoint"),
        ("MCO", "MicrosoftCommunicationsOnline"),
        ("TEAMS", "TeamspaceAPI"),
        ("YAMMER", "YammerEnterprise"),
        ("RMS", "RMSOnline"),
        ("AAD", "AADPremiumService"),
        ("MFA", "MultiFactorService"),
        ("INTUNE", "SCO"),
        ("BI_", "PowerBI"),
    ];
    PREFIXES
        .iter()
        .find(|(prefix, _)| plan.starts_with(prefix))
        .map_or("MicrosoftOffice", |(_, service)| service)
}

/// In the order of [`Product`].
static FACTS: [Facts; 11] = [
    Facts {
        id: "6fd2c87f-b296-42f0-b197-1e91e994b900",
        part_number: "ENTERPRISEPACK",
        plans: &[
            "ATP_ENTERPRISE",
            "Bing_Chat_Enterprise",
            "BPOS_S_TODO_2",
            "CDS_O365_P2",
            "ContentExplorer_Standard",
            "Deskless",
            "DYN365_CDS_O365_P2",
            "EXCHANGE_S_ENTERPRISE",
            "FLOW_O365_P2",
            "FORMS_PLAN_E3",
            "INTUNE_O365",
            "KAIZALA_O365_P3",
            "M365_LIGHTHOUSE_CUSTOMER_PLAN1",
            "MCOSTANDARD",
            "MESH_AVATARS_ADDITIONAL_FOR_TEAMS",
            "MESH_AVATARS_FOR_TEAMS",
            "MESH_IMMERSIVE_FOR_TEAMS",
            "MICROSOFT_SEARCH",
            "MICROSOFTBOOKINGS",
            "MIP_S_CLP1",
            "MYANALYTICS_P2",
            "Nucleus",
            "OFFICESUBSCRIPTION",
            "POWER_VIRTUAL_AGENTS_O365_P2",
            "POWERAPPS_O365_P2",
            "PROJECT_O365_P2",
            "PROJECTWORKMANAGEMENT",
            "RMS_S_ENTERPRISE",
            "SHAREPOINTENTERPRISE",
            "SHAREPOINTWAC",
            "STREAM_O365_E3",
            "SWAY",
            "TEAMS1",
            "VIVA_LEARNING_SEEDED",
            "VIVAENGAGE_CORE",
            "WHITEBOARD_PLAN2",
            "YAMMER_ENTERPRISE",
        ],
    },
    Facts {
        id: "18181a46-0d4e-45cd-891e-60aabd171b4e",
        part_number: "STANDARDPACK",
        plans: &[
            "Bing_Chat_Enterprise",
            "BPOS_S_TODO_1",
            "CDS_O365_P1",
            "Deskless",
            "DYN365_CDS_O365_P1",
            "EXCHANGE_S_STANDARD",
            "FLOW_O365_P1",
            "FORMS_PLAN_E1",
            "INTUNE_O365",
            "KAIZALA_O365_P2",
            "M365_LIGHTHOUSE_CUSTOMER_PLAN1",
            "MCOSTANDARD",
            "MESH_AVATARS_ADDITIONAL_FOR_TEAMS",
            "MESH_AVATARS_FOR_TEAMS",
            "MESH_IMMERSIVE_FOR_TEAMS",
            "MICROSOFT_SEARCH",
            "MICROSOFTBOOKINGS",
            "MYANALYTICS_P2",
            "Nucleus",
            "OFFICEMOBILE_SUBSCRIPTION",
            "POWER_VIRTUAL_AGENTS_O365_P1",
            "POWERAPPS_O365_P1",
            "PROJECT_O365_P1",
            "PROJECTWORKMANAGEMENT",
            "RMS_S_BASIC",
            "SHAREPOINTSTANDARD",
            "SHAREPOINTWAC",
            "STREAM_O365_E1",
            "SWAY",
            "TEAMS1",
            "VIVA_LEARNING_SEEDED",
            "VIVAENGAGE_CORE",
            "WHITEBOARD_PLAN1",
            "YAMMER_ENTERPRISE",
        ],
    },
    Facts {
        id: "66b55226-6b4f-492c-910c-a3b7a3c9d993",
        part_number: "SPE_F1",
        plans: &[
            "AAD_PREMIUM",
            "ADALLOM_S_DISCOVERY",
            "Bing_Chat_Enterprise",
            "BPOS_S_TODO_FIRSTLINE",
            "CDS_O365_F1",
            "Deskless",
            "DYN365_CDS_O365_F1",
            "EXCHANGE_S_DESKLESS",
            "FLOW_O365_S1",
            "FORMS_PLAN_K",
            "INTUNE_A",
            "INTUNE_O365",
            "KAIZALA_O365_P1",
            "M365_LIGHTHOUSE_CUSTOMER_PLAN1",
            "MCOIMP",
            "MFA_PREMIUM",
            "MICROSOFT_SEARCH",
            "MICROSOFTBOOKINGS",
            "Nucleus",
            "OFFICEMOBILE_SUBSCRIPTION",
            "POWER_VIRTUAL_AGENTS_O365_F1",
            "POWERAPPS_O365_S1",
            "PROJECT_O365_F3",
            "PROJECTWORKMANAGEMENT",
            "RMS_S_ENTERPRISE",
            "RMS_S_PREMIUM",
            "SHAREPOINTDESKLESS",
            "SHAREPOINTWAC",
            "STREAM_O365_K",
            "SWAY",
            "TEAMS1",
            "UNIVERSAL_PRINT_01",
            "VIVA_LEARNING_SEEDED",
            "VIVAENGAGE_CORE",
            "WHITEBOARD_FIRSTLINE1",
            "WIN10_ENT_LOC_F1",
            "Windows_Autopatch",
            "WINDOWSUPDATEFORBUSINESS_DEPLOYMENTSERVICE",
            "YAMMER_ENTERPRISE",
        ],
    },
    Facts {
        id: "efccb6f7-5641-4e0e-bd10-b4976e1bf68e",
        part_number: "EMS",
        plans: &[
            "AAD_PREMIUM",
            "ADALLOM_S_DISCOVERY",
            "EXCHANGE_S_FOUNDATION",
            "INTUNE_A",
            "MFA_PREMIUM",
            "RMS_S_ENTERPRISE",
            "RMS_S_PREMIUM",
        ],
    },
    Facts { id: "0c266dff-15dd-4b49-8397-2bb16070ed52", part_number: "MCOMEETADV", plans: &["MCOMEETADV"] },
    Facts { id: "0dab259f-bf13-4952-b7f8-7db8f131b28d", part_number: "MCOPSTN1", plans: &["MCOPSTN1"] },
    Facts {
        id: "d3b4fe1f-9992-4930-8acb-ca6ec609365e",
        part_number: "MCOPSTN2",
        plans: &["MCOPSTN2", "MCOSMS2"],
    },
    Facts {
        id: "3d957427-ecdc-4df2-aacd-01cc9d519da8",
        part_number: "WORKPLACE_ANALYTICS",
        plans: &[
            "SKILLS_IN_VIVA",
            "WORKPLACE_ANALYTICS",
            "WORKPLACE_ANALYTICS_INSIGHTS_BACKEND",
            "WORKPLACE_ANALYTICS_INSIGHTS_USER",
        ],
    },
    Facts {
        id: "f8a1db68-be16-40ed-86d5-cb42ce701560",
        part_number: "POWER_BI_PRO",
        plans: &["BI_AZURE_P2", "EXCHANGE_S_FOUNDATION"],
    },
    Facts {
        id: "c5928f49-12ba-48f7-ada3-0d743a3601d5",
        part_number: "VISIOCLIENT",
        plans: &["EXCHANGE_S_FOUNDATION", "ONEDRIVE_BASIC", "VISIO_CLIENT_SUBSCRIPTION", "VISIOONLINE"],
    },
    Facts {
        id: "53818b1b-4a27-454b-8896-0dba576410e6",
        part_number: "PROJECTPROFESSIONAL",
        plans: &[
            "DYN365_CDS_PROJECT",
            "EXCHANGE_S_FOUNDATION",
            "FLOW_FOR_PROJECT",
            "PROJECT_CLIENT_SUBSCRIPTION",
            "PROJECT_PROFESSIONAL",
            "SHAREPOINT_PROJECT",
            "SHAREPOINTENTERPRISE",
            "SHAREPOINTWAC",
        ],
    },
];

/// The names and ids of the plans.
static PLANS: [(&str, &str); 93] = [
    ("AAD_PREMIUM", "41781fb2-bc02-4b7c-bd55-b576c07bb09d"),
    ("ADALLOM_S_DISCOVERY", "932ad362-64a8-4783-9106-97849a1a30b9"),
    ("ATP_ENTERPRISE", "f20fedf3-f3c3-43c3-8267-2bfdd51c0939"),
    ("BI_AZURE_P2", "70d33638-9c74-4d01-bfd3-562de28bd4ba"),
    ("Bing_Chat_Enterprise", "0d0c0d31-fae7-41f2-b909-eaf4d7f26dba"),
    ("BPOS_S_TODO_1", "5e62787c-c316-451f-b873-1d05acd4d12c"),
    ("BPOS_S_TODO_2", "c87f142c-d1e9-4363-8630-aaea9c4d9ae5"),
    ("BPOS_S_TODO_FIRSTLINE", "80873e7a-cd2a-4e67-b061-1b5381a676a5"),
    ("CDS_O365_F1", "90db65a7-bf11-4904-a79f-ef657605145b"),
    ("CDS_O365_P1", "bed136c6-b799-4462-824d-fc045d3a9d25"),
    ("CDS_O365_P2", "95b76021-6a53-4741-ab8b-1d1f3d66a95a"),
    ("ContentExplorer_Standard", "2b815d45-56e4-4e3a-b65c-66cb9175b560"),
    ("Deskless", "8c7d2df8-86f0-4902-b2ed-a0458298f3b3"),
    ("DYN365_CDS_O365_F1", "ca6e61ec-d4f4-41eb-8b88-d96e0e14323f"),
    ("DYN365_CDS_O365_P1", "40b010bb-0b69-4654-ac5e-ba161433f4b4"),
    ("DYN365_CDS_O365_P2", "4ff01e01-1ba7-4d71-8cf8-ce96c3bbcf14"),
    ("DYN365_CDS_PROJECT", "50554c47-71d9-49fd-bc54-42a2765c555c"),
    ("EXCHANGE_S_DESKLESS", "4a82b400-a79f-41a4-b4e2-e94f5787b113"),
    ("EXCHANGE_S_ENTERPRISE", "efb87545-963c-4e0d-99df-69c6916d9eb0"),
    ("EXCHANGE_S_FOUNDATION", "113feb6c-3fe4-4440-bddc-54d774bf0318"),
    ("EXCHANGE_S_STANDARD", "9aaf7827-d63c-4b61-89c3-182f06f82e5c"),
    ("FLOW_FOR_PROJECT", "fa200448-008c-4acb-abd4-ea106ed2199d"),
    ("FLOW_O365_P1", "0f9b09cb-62d1-4ff4-9129-43f4996f83f4"),
    ("FLOW_O365_P2", "76846ad7-7776-4c40-a281-a386362dd1b9"),
    ("FLOW_O365_S1", "bd91b1a4-9f94-4ecf-b45b-3a65e5c8128a"),
    ("FORMS_PLAN_E1", "159f4cd6-e380-449f-a816-af1a9ef76344"),
    ("FORMS_PLAN_E3", "2789c901-c14e-48ab-a76a-be334d9d793a"),
    ("FORMS_PLAN_K", "f07046bd-2a3c-4b96-b0be-dea79d7cbfb8"),
    ("INTUNE_A", "c1ec4a95-1f05-45b3-a911-aa3fa01094f5"),
    ("INTUNE_O365", "882e1d05-acd1-4ccb-8708-6ee03664b117"),
    ("KAIZALA_O365_P1", "73b2a583-6a59-42e3-8e83-54db46bc3278"),
    ("KAIZALA_O365_P2", "54fc630f-5a40-48ee-8965-af0503c1386e"),
    ("KAIZALA_O365_P3", "aebd3021-9f8f-4bf8-bbe3-0ed2f4f047a1"),
    ("M365_LIGHTHOUSE_CUSTOMER_PLAN1", "6f23d6a9-adbf-481c-8538-b4c095654487"),
    ("MCOIMP", "afc06cb0-b4f4-4473-8286-d644f70d8faf"),
    ("MCOMEETADV", "3e26ee1f-8a5f-4d52-aee2-b81ce45c8f40"),
    ("MCOPSTN1", "4ed3ff63-69d7-4fb7-b984-5aec7f605ca8"),
    ("MCOPSTN2", "5a10155d-f5c1-411a-a8ec-e99aae125390"),
    ("MCOSMS2", "d4009785-b899-4cab-97b6-d06a7c799507"),
    ("MCOSTANDARD", "0feaeb32-d00e-4d66-bd5a-43b5b83db82c"),
    ("MESH_AVATARS_ADDITIONAL_FOR_TEAMS", "3efbd4ed-8958-4824-8389-1321f8730af8"),
    ("MESH_AVATARS_FOR_TEAMS", "dcf9d2f4-772e-4434-b757-77a453cfbc02"),
    ("MESH_IMMERSIVE_FOR_TEAMS", "f0ff6ac6-297d-49cd-be34-6dfef97f0c28"),
    ("MFA_PREMIUM", "8a256a2b-b617-496d-b51b-e76466e88db0"),
    ("MICROSOFT_SEARCH", "94065c59-bc8e-4e8b-89e5-5138d471eaff"),
    ("MICROSOFTBOOKINGS", "199a5c09-e0ca-4e37-8f7c-b05d533e1ea2"),
    ("MIP_S_CLP1", "5136a095-5cf0-4aff-bec3-e84448b38ea5"),
    ("MYANALYTICS_P2", "33c4f319-9bdd-48d6-9c4d-410b750a4a5a"),
    ("Nucleus", "db4d623d-b514-490b-b7ef-8885eee514de"),
    ("OFFICEMOBILE_SUBSCRIPTION", "c63d4d19-e8cb-460e-b37c-4d6c34603745"),
    ("OFFICESUBSCRIPTION", "43de0ff5-c92c-492b-9116-175376d08c38"),
    ("ONEDRIVE_BASIC", "da792a53-cbc0-4184-a10d-e544dd34b3c1"),
    ("POWER_VIRTUAL_AGENTS_O365_F1", "ba2fdb48-290b-4632-b46a-e4ecc58ac11a"),
    ("POWER_VIRTUAL_AGENTS_O365_P1", "0683001c-0492-4d59-9515-d9a6426b5813"),
    ("POWER_VIRTUAL_AGENTS_O365_P2", "041fe683-03e4-45b6-b1af-c0cdc516daee"),
    ("POWERAPPS_O365_P1", "92f7a6f3-b89b-4bbd-8c30-809e6da5ad1c"),
    ("POWERAPPS_O365_P2", "c68f8d98-5534-41c8-bf36-22fa496fa792"),
    ("POWERAPPS_O365_S1", "e0287f9f-e222-4f98-9a83-f379e249159a"),
    ("PROJECT_CLIENT_SUBSCRIPTION", "fafd7243-e5c1-4a3a-9e40-495efcb1d3c3"),
    ("PROJECT_O365_F3", "7f6f28c2-34bb-4d4b-be36-48ca2e77e1ec"),
    ("PROJECT_O365_P1", "a55dfd10-0864-46d9-a3cd-da5991a3e0e2"),
    ("PROJECT_O365_P2", "31b4e2fc-4cd6-4e7d-9c1b-41407303bd66"),
    ("PROJECT_PROFESSIONAL", "818523f5-016b-4355-9be8-ed6944946ea7"),
    ("PROJECTWORKMANAGEMENT", "b737dad2-2f6c-4c65-90e3-ca563267e8b9"),
    ("RMS_S_BASIC", "31cf2cfc-6b0d-4adc-a336-88b724ed8122"),
    ("RMS_S_ENTERPRISE", "bea4c11e-220a-4e6d-8eb8-8ea15d019f90"),
    ("RMS_S_PREMIUM", "6c57d4b6-3b23-47a5-9bc9-69f17b4947b3"),
    ("SHAREPOINT_PROJECT", "fe71d6c3-a2ea-4499-9778-da042bf08063"),
    ("SHAREPOINTDESKLESS", "902b47e5-dcb2-4fdc-858b-c63a90a2bdb9"),
    ("SHAREPOINTENTERPRISE", "5dbe027f-2339-4123-9542-606e4d348a72"),
    ("SHAREPOINTSTANDARD", "c7699d2e-19aa-44de-8edf-1736da088ca1"),
    ("SHAREPOINTWAC", "e95bec33-7c88-4a70-8e19-b10bd9d0c014"),
    ("SKILLS_IN_VIVA", "ccaebebf-3634-4975-a0ad-3eccb697f393"),
    ("STREAM_O365_E1", "743dd19e-1ce3-4c62-a3ad-49ba8f63a2f6"),
    ("STREAM_O365_E3", "9e700747-8b1d-45e5-ab8d-ef187ceec156"),
    ("STREAM_O365_K", "3ffba0d2-38e5-4d5e-8ec0-98f2b05c09d9"),
    ("SWAY", "a23b959c-7ce8-4e57-9140-b90eb88a9e97"),
    ("TEAMS1", "57ff2da0-773e-42df-b2af-ffb7a2317929"),
    ("UNIVERSAL_PRINT_01", "795f6fe0-cc4d-4773-b050-5dde4dc704c9"),
    ("VISIO_CLIENT_SUBSCRIPTION", "663a804f-1c30-4ff0-9915-9db84f0d1cea"),
    ("VISIOONLINE", "2bdbaf8f-738f-4ac7-9234-3c3ee2ce7d0f"),
    ("VIVA_LEARNING_SEEDED", "b76fb638-6ba6-402a-b9f9-83d28acb3d86"),
    ("VIVAENGAGE_CORE", "a82fbf69-b4d7-49f4-83a6-915b2cf354f4"),
    ("WHITEBOARD_FIRSTLINE1", "36b29273-c6d0-477a-aca6-6fbe24f538e3"),
    ("WHITEBOARD_PLAN1", "b8afc642-032e-4de5-8c0a-507a7bba7e5d"),
    ("WHITEBOARD_PLAN2", "94a54592-cd8b-425e-87c6-97868b000b91"),
    ("WIN10_ENT_LOC_F1", "e041597c-9c7f-4ed9-99b0-2663301576f7"),
    ("Windows_Autopatch", "9a6eeb79-0b4b-4bf0-9808-39d99a2cd5a3"),
    ("WINDOWSUPDATEFORBUSINESS_DEPLOYMENTSERVICE", "7bf960f6-2cd9-443a-8046-5dbff9558365"),
    ("WORKPLACE_ANALYTICS", "f477b0f0-3bb1-4890-940c-40fcee6ce05f"),
    ("WORKPLACE_ANALYTICS_INSIGHTS_BACKEND", "ff7b261f-d98b-415b-827c-42a3fdf015af"),
    ("WORKPLACE_ANALYTICS_INSIGHTS_USER", "b622badb-1b45-48d5-920f-4b27a2c0996c"),
    ("YAMMER_ENTERPRISE", "7547a3fe-08ee-4ccb-b430-5077c5041653"),
];
