package uk.corporateparenting.kpi.cockpit;

import java.util.Set;
import org.camunda.bpm.cockpit.plugin.spi.impl.AbstractCockpitPlugin;

/** Brings the pages of the indicators into Cockpit. Found by it through the services file. */
public class KpiPlugin extends AbstractCockpitPlugin {

    static final String ID = "kpi";

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public Set<Class<?>> getResourceClasses() {
        return Set.of(KpiResource.class);
    }
}
