// SPDX-License-Identifier: Apache-2.0
package io.cistern.core.internal.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreTest {

    private static final int KILLS = Integer.getInteger("cistern.store.kills", 8);

    @TempDir
    Path directory;

    /** Each time on the file as the kill before has left it: what a recovery makes of it must bear the next one. */
    @Test
    void everyAcknowledgedCommit_isThere_howeverOftenTheProcessIsKilled() throws IOException, InterruptedException {
        Path file = directory.resolve("store");
        Map<String, Integer> acknowledged = new HashMap<>();
        for (int kill = 0; kill < KILLS; kill++) {
            acknowledged.putAll(writeUntilKilled(file, "r" + kill, new Random(kill).nextInt(10, 300)));

            try (Store store = new Store(StoreSettings.file(file))) {
                Map<String, Integer> found = new HashMap<>();
                store.read(sql -> sql.list(
                        "SELECT name, content FROM installation WHERE name LIKE 'r%'",
                        row -> found.put(
                                row.text("name"),
                                Integer.valueOf(row.text("content").split(" ")[0]))));
                int times = kill + 1;
                assertThat(acknowledged).allSatisfy((name, commit) -> assertThat(found.getOrDefault(name, -1))
                        .as("%s after %s kills", name, times)
                        .isGreaterThanOrEqualTo(commit));
            }
        }
    }

    /** The last commit of each name that was acknowledged. */
    private static Map<String, Integer> writeUntilKilled(Path file, String run, int commits)
            throws IOException, InterruptedException {
        Process writer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        EndlessWriter.class.getName(),
                        file.toString(),
                        run)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        List<String> acknowledged = new ArrayList<>();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(writer.getInputStream(), StandardCharsets.US_ASCII))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                acknowledged.add(line);
                if (acknowledged.size() == commits) {
                    writer.toHandle().destroyForcibly();
                }
            }
        }
        assertThat(writer.waitFor()).isEqualTo(128 + 9);
        // The last line can be cut off by the end of the process.
        return acknowledged.subList(0, acknowledged.size() - 1).stream()
                .map(line -> line.split(" "))
                .collect(Collectors.toMap(words -> words[0], words -> Integer.valueOf(words[1]), Math::max));
    }

    @Test
    void write_isDone_andTheInterruptIsKept_whenItsThreadIsInterrupted() throws InterruptedException {
        try (Store store = new Store(StoreSettings.file(directory.resolve("store")))) {
            for (int i = 0; i < 20; i++) {
                String name = "interrupted-" + i;
                AtomicBoolean isInterrupted = new AtomicBoolean();
                Thread thread = new Thread(() -> {
                    Thread.currentThread().interrupt();
                    insert(store, name);
                    isInterrupted.set(Thread.interrupted());
                });
                thread.start();
                thread.join();

                assertThat(isInterrupted).isTrue();
                assertThat(store.<List<String>>read(
                                sql -> sql.list("SELECT name FROM installation", row -> row.text("name"))))
                        .contains(name);
            }
        }
    }

    @Test
    void write_isInTheFile_withAllThatWasCommittedBefore_whenItReturns() throws IOException {
        try (Store store = new Store(StoreSettings.file(directory.resolve("store")))) {
            store.note(sql -> sql.update("INSERT INTO installation (name, content) VALUES ('noted', '')"));
            insert(store, "written");
            Files.copy(directory.resolve("store.mv.db"), directory.resolve("copy.mv.db"));
        }
        try (Store copy = new Store(StoreSettings.file(directory.resolve("copy")))) {
            assertThat(copy.<List<String>>read(
                            sql -> sql.list("SELECT name FROM installation", row -> row.text("name"))))
                    .contains("noted", "written");
        }
    }

    @Test
    void failedTransaction_leavesNothing() {
        try (Store store = new Store(StoreSettings.file(directory.resolve("store")))) {
            assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> store.write(sql -> {
                        sql.update("INSERT INTO installation (name, content) VALUES ('a', 'b')");
                        throw new IllegalStateException("in the middle");
                    })))
                    .hasMessage("in the middle");

            assertThat(store.<List<String>>read(
                            sql -> sql.list("SELECT name FROM installation", row -> row.text("name"))))
                    .doesNotContain("a");
        }
    }

    @Test
    void installationKey_isTheSame_afterARestart() {
        byte[] key;
        try (Store store = new Store(StoreSettings.file(directory.resolve("store")))) {
            key = new InstallationSecrets(store).key("k");
        }
        try (Store store = new Store(StoreSettings.file(directory.resolve("store")))) {
            assertThat(new InstallationSecrets(store).key("k")).isEqualTo(key).hasSize(32);
        }
    }

    static void insert(Store store, String name) {
        store.write(sql -> sql.update("INSERT INTO installation (name, content) VALUES (?, '')", name));
    }
}
