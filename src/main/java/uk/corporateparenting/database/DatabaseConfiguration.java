package uk.corporateparenting.database;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.flyway.FlywayConnectionDetails;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationStrategy;
import org.springframework.boot.autoconfigure.flyway.FlywayProperties;
import org.springframework.boot.autoconfigure.jdbc.DataSourceProperties;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.StringUtils;
import uk.corporateparenting.database.Database.Login;

/** Chooses the database, gives each login to whom it belongs, and puts the engine behind the migrations. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({DatabaseSettings.class, DataSourceProperties.class, FlywayProperties.class})
class DatabaseConfiguration {

    @Bean(destroyMethod = "close")
    Database database(DataSourceProperties pool, FlywayProperties migrations, DatabaseSettings settings) {
        if (!StringUtils.hasText(pool.getUrl())) {
            return EmbeddedDatabase.start(settings);
        }
        if (!StringUtils.hasText(pool.getUsername())) {
            throw new StartRefused("SPRING_DATASOURCE_URL is set: set SPRING_DATASOURCE_USERNAME and"
                    + " SPRING_DATASOURCE_PASSWORD too.");
        }
        Login application = new Login(pool.getUsername(), pool.getPassword());
        Login owner = StringUtils.hasText(migrations.getUser())
                ? new Login(migrations.getUser(), migrations.getPassword())
                : application;
        return new ExternalDatabase(pool.getUrl(), owner, application);
    }

    @Bean
    JdbcConnectionDetails poolConnection(Database database) {
        return new JdbcConnectionDetails() {
            @Override
            public String getJdbcUrl() {
                return database.url();
            }

            @Override
            public String getUsername() {
                return database.application().name();
            }

            @Override
            public String getPassword() {
                return database.application().password();
            }
        };
    }

    @Bean
    FlywayConnectionDetails migrationConnection(Database database) {
        return new FlywayConnectionDetails() {
            @Override
            public String getJdbcUrl() {
                return database.url();
            }

            @Override
            public String getUsername() {
                return database.owner().name();
            }

            @Override
            public String getPassword() {
                return database.owner().password();
            }
        };
    }

    @Bean
    FlywayMigrationStrategy rolesBeforeTables(Database database) {
        return flyway -> {
            new AppRole(database).prepare();
            flyway.migrate();
        };
    }

    /** The engine does not know Flyway; without this it would look for its tables before they are there. */
    @Bean
    static BeanFactoryPostProcessor engineAfterMigrations() {
        return beans -> Stream.of(ProcessEngineConfiguration.class, ProcessEngine.class)
                .flatMap(type -> Arrays.stream(beans.getBeanNamesForType(type, true, false)))
                .map(name -> beans.getBeanDefinition(name.replaceFirst("^&", "")))
                .forEach(DatabaseConfiguration::waitForSessionCheck);
    }

    private static void waitForSessionCheck(BeanDefinition engine) {
        String[] before = engine.getDependsOn();
        Set<String> all = new LinkedHashSet<>(before == null ? List.of() : List.of(before));
        all.add(SessionCheck.NAME);
        engine.setDependsOn(all.toArray(String[]::new));
    }
}
