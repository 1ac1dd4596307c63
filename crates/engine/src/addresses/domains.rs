//! Which domains are the organisation's own (facts 5.5).

use super::address::in_letters;

/// Whether a domain is one of Microsoft's own and may be the tenant's, although it is not among its verified ones.
/// Every tenant has one of `onmicrosoft.com`: where it is listed, others are other tenants', but for the one of the
/// same name through which mail is routed on-premises.
pub(super) fn is_reserved(domains: &[String], domain: &str) -> bool {
    const INITIAL: &str = "onmicrosoft.com";
    if !is_below(domain, INITIAL) {
        return is_below(domain, "microsoftonline.com");
    }
    let domain = domain.to_ascii_lowercase();
    let is_routing = |own: &&String| {
        let name = own.strip_suffix(INITIAL).and_then(|name| name.strip_suffix('.'));
        name.is_some_and(|name| domain.strip_suffix(INITIAL) == Some(&format!("{name}.mail.")))
    };
    let mut own = domains.iter().filter(|own| is_below(own, INITIAL)).peekable();
    own.peek().is_none() || own.any(|own| is_routing(&own))
}

/// Whether addresses of a domain are made in the cloud, and dropped where they come from on-premises (facts 5.5).
pub(super) fn is_of_the_cloud(domain: &str) -> bool {
    is_below(domain, "onmicrosoft.com") || is_below(domain, "microsoftonline.com")
}

/// Whether a domain is another one or below it, both in plain letters.
fn is_below(domain: &str, known: &str) -> bool {
    let above = domain.len().checked_sub(known.len()).and_then(|at| domain.split_at_checked(at));
    above.is_some_and(|(name, end)| {
        end.eq_ignore_ascii_case(known) && (name.is_empty() || name.ends_with('.'))
    })
}

/// Whether a domain or one above it is verified.
pub fn is_verified(domains: &[String], domain: &str) -> bool {
    // Nearly all are written as the tenant has them.
    if domains.iter().any(|known| is_below(domain, known)) {
        return true;
    }
    let domain = in_letters(domain).to_lowercase();
    domains
        .iter()
        .map(|known| in_letters(known).to_lowercase())
        .any(|known| domain == known || domain.strip_suffix(&known).is_some_and(|above| above.ends_with('.')))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_tenants_domain_is_told_where_the_own_one_is_known() {
        let known = ["contoso.example".to_owned(), "contoso.onmicrosoft.com".to_owned()];
        assert!(is_reserved(&known, "Contoso.mail.onmicrosoft.com"), "hybrid mail is routed through it");
        assert!(is_reserved(&known, "contoso.microsoftonline.com"));
        assert!(!is_reserved(&known, "fabrikam.onmicrosoft.com"));
        assert!(!is_reserved(&known, "fabrikam.mail.onmicrosoft.com"));
        assert!(is_reserved(&known[..1], "fabrikam.onmicrosoft.com"), "the list lacks the tenant's own one");
    }

    #[test]
    fn domains_below_a_verified_one_count_as_verified() {
        let known = ["contoso.example".to_owned(), "xn--bcher-kva.example".to_owned()];
        assert!(is_verified(&known, "Mail.Contoso.example") && is_verified(&known, "Bücher.example"));
        assert!(!is_verified(&known, "notcontoso.example"));
    }
}
