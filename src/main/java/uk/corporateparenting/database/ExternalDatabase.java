package uk.corporateparenting.database;

import java.util.ArrayList;
import java.util.List;

/** A PostgreSQL that the council runs itself. */
record ExternalDatabase(String url, Login owner, Login application) implements Database {

    private static final String ERROR_DETAIL = "logServerErrorDetail=";

    ExternalDatabase {
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new StartRefused("SPRING_DATASOURCE_URL must begin with jdbc:postgresql: because the product runs on"
                    + " PostgreSQL only.");
        }
        url = withoutRowValues(url);
    }

    /** PostgreSQL puts the failing row into an error's detail; with this switch the driver leaves it out. */
    static String withoutRowValues(String url) {
        int question = url.indexOf('?');
        List<String> parameters = new ArrayList<>();
        if (question >= 0) {
            for (String parameter : url.substring(question + 1).split("&")) {
                if (!parameter.isEmpty() && !parameter.startsWith(ERROR_DETAIL)) {
                    parameters.add(parameter);
                }
            }
        }
        parameters.add(ERROR_DETAIL + "false");
        return (question < 0 ? url : url.substring(0, question)) + "?" + String.join("&", parameters);
    }

    @Override
    public boolean embedded() {
        return false;
    }

    @Override
    public void unfinished(boolean unfinished) {
        throw new IllegalStateException("Nothing made up is written into a council's own database");
    }

    @Override
    public void close() {
        // The council's database goes on running.
    }
}
