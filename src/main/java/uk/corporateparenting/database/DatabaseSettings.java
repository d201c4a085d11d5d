package uk.corporateparenting.database;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the embedded database lives.
 *
 * @param dataDirectory everything that is kept between runs
 * @param binariesDirectory where PostgreSQL's programs are unpacked; by default inside the data directory
 */
@ConfigurationProperties("corporate-parenting")
record DatabaseSettings(Path dataDirectory, Path binariesDirectory) {

    DatabaseSettings {
        dataDirectory = dataDirectory == null ? Path.of("data") : dataDirectory;
        dataDirectory = dataDirectory.toAbsolutePath().normalize();
        binariesDirectory = binariesDirectory == null ? dataDirectory.resolve("binaries") : binariesDirectory;
        binariesDirectory = binariesDirectory.toAbsolutePath().normalize();
    }
}
