package uk.corporateparenting.people;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import uk.corporateparenting.database.Database;

/** Groups, rights, lists and the first people, before the first request: all or nothing, and one copy at a time. */
@Component
class Seeding implements SmartInitializingSingleton {

    private final TransactionTemplate transaction;
    private final JdbcClient db;
    private final Database database;
    private final People people;
    private final Rights rights;
    private final Filters filters;
    private final DemoPeople demoPeople;
    private final FirstAdministrator firstAdministrator;

    Seeding(TransactionTemplate transaction, JdbcClient db, Database database, People people, Rights rights,
            Filters filters, DemoPeople demoPeople, FirstAdministrator firstAdministrator) {
        this.transaction = transaction;
        this.db = db;
        this.database = database;
        this.people = people;
        this.rights = rights;
        this.filters = filters;
        this.demoPeople = demoPeople;
        this.firstAdministrator = firstAdministrator;
    }

    @Override
    public void afterSingletonsInstantiated() {
        transaction.executeWithoutResult(status -> {
            db.sql("select pg_advisory_xact_lock(hashtextextended('corporate-parenting.people', 0))")
                    .query((row, n) -> n).list();
            people.createGroups();
            rights.bringUpToDate();
            filters.bringUpToDate();
            if (database.embedded()) {
                demoPeople.createMissing();
            } else {
                firstAdministrator.createIfThereIsNone();
            }
        });
    }
}
