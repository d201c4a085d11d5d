package uk.corporateparenting;

import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/** Stands in front of the database of every product that tests start, and counts what one thread asks of it. */
@Component
public class StatementCounter implements BeanPostProcessor, QueryExecutionListener {

    private static final ThreadLocal<List<String>> COUNTING = new ThreadLocal<>();

    /** The statements that the work sends, one entry for each execution; a batch is one. */
    public static List<String> of(Runnable work) {
        COUNTING.set(new ArrayList<>());
        try {
            work.run();
            return COUNTING.get();
        } finally {
            COUNTING.remove();
        }
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource pool
                ? ProxyDataSourceBuilder.create(pool).name(name).listener(this).build() : bean;
    }

    @Override
    public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        // counted when done
    }

    @Override
    public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        List<String> counted = COUNTING.get();
        if (counted != null) {
            counted.add(queries.isEmpty() ? "" : queries.get(0).getQuery().strip());
        }
    }
}
