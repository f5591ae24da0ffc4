package cn.parklens.shell.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** A PostgreSQL that outlived the product that started it (after a {@code kill -9}) and still holds the data folder. */
final class OrphanedPostmaster {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration A_MOMENT = Duration.ofMillis(100);

    private OrphanedPostmaster() {}

    /**
     * Stops it if there is one, and waits until it is gone; PostgreSQL recovers from its log at the next start. Should it
     * have been killed itself, the processes it left behind are ended: as long as one holds the shared memory, no other
     * PostgreSQL starts on the folder.
     *
     * @param programs the folder of the installation's own programs: a process that runs one of them is ours
     */
    static void stop(Path dataFolder, Path programs) {
        running(dataFolder).ifPresent(process -> {
            process.destroy();
            if (!gone(process)) {
                process.destroyForcibly();
                gone(process);
            }
        });
        List<ProcessHandle> left = ProcessHandle.allProcesses()
                .filter(process -> runsFrom(programs, process))
                .toList();
        left.forEach(ProcessHandle::destroyForcibly);
        left.forEach(OrphanedPostmaster::gone);
    }

    /** The postmaster of a data folder, when it is alive. */
    static Optional<ProcessHandle> running(Path dataFolder) {
        Path pidFile = dataFolder.resolve("postmaster.pid");
        try {
            long pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
            // The number may have been given to another program since: only a postgres is ever stopped.
            return ProcessHandle.of(pid).filter(OrphanedPostmaster::isPostgres);
        } catch (IOException | RuntimeException noPidFile) {
            return Optional.empty();
        }
    }

    private static boolean runsFrom(Path programs, ProcessHandle process) {
        return isPostgres(process)
                && process.info()
                        .command()
                        .filter(command -> Path.of(command).startsWith(programs))
                        .isPresent();
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> Path.of(command).getFileName().toString())
                .filter(name -> name.equals("postgres") || name.equals("postgres.exe"))
                .isPresent();
    }

    /** Waits until a process has ended, for as long as it takes. */
    static void awaitEnd(ProcessHandle process) {
        while (isPostgres(process)) {
            LockSupport.parkNanos(A_MOMENT.toNanos());
        }
    }

    /**
     * One that ended stays in the list of processes until its parent, the machine's first process, takes notice, which
     * may be long; but it runs no program any more.
     */
    private static boolean gone(ProcessHandle process) {
        long begun = System.nanoTime();
        while (isPostgres(process)) {
            if (System.nanoTime() - begun > PATIENCE.toNanos()) {
                return false;
            }
            LockSupport.parkNanos(A_MOMENT.toNanos());
        }
        return true;
    }
}
