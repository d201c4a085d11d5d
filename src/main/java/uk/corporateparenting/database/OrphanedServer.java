package uk.corporateparenting.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A database server that outlived its application, because the application was killed and could not stop it. */
record OrphanedServer(ProcessHandle process) {

    private static final Logger LOG = LoggerFactory.getLogger(OrphanedServer.class);
    private static final long SECONDS_TO_STOP = 30;

    /**
     * The server named in the cluster's own pid file, if that process is a PostgreSQL server of this very cluster. The
     * number alone proves nothing: after a reboot it may belong to anybody.
     */
    static Optional<OrphanedServer> of(Path cluster) {
        return pid(cluster)
                .flatMap(ProcessHandle::of)
                .filter(ProcessHandle::isAlive)
                .filter(process -> servesCluster(process.info(), cluster))
                .map(OrphanedServer::new);
    }

    void stop() {
        LOG.info("Stopping the database server {} that an earlier run left behind.", process.pid());
        CompletableFuture<ProcessHandle> exit = process.onExit();
        process.destroy();
        if (!gone(exit)) {
            process.destroyForcibly();
            if (!gone(exit)) {
                throw new StartRefused("The database server with process id " + process.pid()
                        + " was left by an earlier run and does not stop: end it, then start again.");
            }
        }
    }

    private static boolean gone(CompletableFuture<ProcessHandle> exit) {
        try {
            exit.get(SECONDS_TO_STOP, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Optional<Long> pid(Path cluster) {
        try {
            List<String> lines = Files.readAllLines(cluster.resolve("postmaster.pid"));
            return lines.isEmpty() ? Optional.empty() : Optional.of(Long.valueOf(lines.get(0).trim()));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static boolean servesCluster(ProcessHandle.Info info, Path cluster) {
        boolean server = info.command()
                .map(command -> Path.of(command).getFileName().toString())
                .filter(name -> name.equals("postgres") || name.equals("postgres.exe"))
                .isPresent();
        // Not every system shows a process's arguments; where it does, they must name this cluster.
        return server && info.arguments().map(arguments -> List.of(arguments).contains(cluster.toString())).orElse(true);
    }
}
