package uk.corporateparenting.kpi;

/** Whether a child's record is restricted now, whatever was known when something was counted. */
final class Restricted {

    private Restricted() {
    }

    /** Under any of their references. */
    static String sql(String reference) {
        return """
                exists (select from (select distinct on (x.child_ref) x.restricted from care.child_identity x
                    where x.child_ref in (select care.references_of(%s))
                    and not exists (select from care.child_identity s where s.supersedes = x.id)
                    order by x.child_ref, x.known_at desc, x.id desc) newest where newest.restricted)"""
                .formatted(reference);
    }
}
