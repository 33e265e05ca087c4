// SPDX-License-Identifier: Apache-2.0
package io.cistern.core.internal.store;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A PostgreSQL server of the Debian package {@code postgresql}, started once for all tests that ask for it, in a folder
 * of its own. It is an error, not a reason to skip, when the package is missing.
 */
public final class PostgresServer implements BeforeAllCallback {

    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(PostgresServer.class);
    private static final String USER = "cistern";

    private Running running;

    @Override
    public void beforeAll(ExtensionContext context) {
        running = context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent("server", key -> Running.start(), Running.class);
    }

    /** A database that nobody else uses. */
    public StoreSettings emptyDatabase() {
        String name = "t" + UUID.randomUUID().toString().replace("-", "");
        try (Connection connection = running.settings("postgres").driver().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        } catch (SQLException e) {
            throw new IllegalStateException("no database could be made", e);
        }
        return running.settings(name);
    }

    private record Running(Path directory, Path programs, int port, String password)
            implements ExtensionContext.Store.CloseableResource, AutoCloseable {

        static Running start() {
            try {
                Path directory = Files.createTempDirectory("cistern-postgres");
                Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
                Running server = new Running(
                        directory,
                        newestPrograms(),
                        freePort(),
                        UUID.randomUUID().toString());
                server.initialise();
                return server;
            } catch (IOException e) {
                throw new IllegalStateException("PostgreSQL could not be started", e);
            }
        }

        private void initialise() throws IOException {
            Path data = directory.resolve("data");
            Path secret = Files.writeString(directory.resolve("secret"), password);
            Files.createDirectory(data);
            if (isRoot()) {
                run("chown", "-R", "postgres", directory.toString());
            }
            run(asOwner(
                    programs.resolve("initdb").toString(),
                    "--pgdata=" + data,
                    "--username=" + USER,
                    "--pwfile=" + secret,
                    "--auth=scram-sha-256",
                    "--no-sync"));
            run(asOwner(
                    programs.resolve("pg_ctl").toString(),
                    "--pgdata=" + data,
                    "--log=" + directory.resolve("log"),
                    "--wait",
                    "--options=-p " + port + " -c listen_addresses=127.0.0.1 -c fsync=off"
                            + " -c max_connections=200 -c unix_socket_directories=" + directory,
                    "start"));
        }

        StoreSettings settings(String database) {
            return StoreSettings.postgresql("jdbc:postgresql://127.0.0.1:" + port + "/" + database, USER, password);
        }

        @Override
        public void close() throws IOException {
            run(asOwner(
                    programs.resolve("pg_ctl").toString(),
                    "--pgdata=" + directory.resolve("data"),
                    "--mode=immediate",
                    "stop"));
            try (Stream<Path> files = Files.walk(directory)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }

        private static Path newestPrograms() throws IOException {
            Path versions = Path.of("/usr/lib/postgresql");
            if (!Files.isDirectory(versions)) {
                throw new IllegalStateException("PostgreSQL is missing; type: apt-get install postgresql");
            }
            try (Stream<Path> found = Files.list(versions)) {
                return found.max(Comparator.comparingInt(
                                path -> Integer.parseInt(path.getFileName().toString())))
                        .orElseThrow()
                        .resolve("bin");
            }
        }

        private static int freePort() throws IOException {
            try (ServerSocket socket = new ServerSocket(0)) {
                return socket.getLocalPort();
            }
        }

        private static boolean isRoot() {
            return System.getProperty("user.name").equals("root");
        }

        /** PostgreSQL refuses to run as root. */
        private static String[] asOwner(String... command) {
            List<String> words = new ArrayList<>(isRoot() ? List.of("runuser", "-u", "postgres", "--") : List.of());
            words.addAll(List.of(command));
            return words.toArray(String[]::new);
        }

        private static void run(String... command) throws IOException {
            Process process = new ProcessBuilder(command)
                    .directory(Path.of("/").toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try {
                if (process.waitFor() != 0) {
                    throw new IOException(String.join(" ", command) + " ended with " + process.exitValue());
                }
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
        }
    }
}
