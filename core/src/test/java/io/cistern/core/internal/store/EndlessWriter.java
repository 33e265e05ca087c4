// SPDX-License-Identifier: Apache-2.0
package io.cistern.core.internal.store;

import java.nio.file.Path;
import java.util.concurrent.ThreadLocalRandom;

/** A program that commits on several threads until it is killed, and says of each commit that it is done. */
final class EndlessWriter {

    private static final int THREADS = 8;
    private static final int LONGEST_CONTENT = 990;
    private static final int COMMITS_PER_NAME = 5;

    private EndlessWriter() {}

    public static void main(String[] arguments) {
        Store store = new Store(StoreSettings.file(Path.of(arguments[0])));
        for (int i = 0; i < THREADS; i++) {
            String prefix = arguments[1] + "-" + i + "-";
            new Thread(() -> {
                        for (int commit = 0; ; commit++) {
                            String name = prefix + commit / COMMITS_PER_NAME;
                            write(store, name, commit);
                            synchronized (EndlessWriter.class) {
                                System.out.println(name + " " + commit);
                                System.out.flush();
                            }
                        }
                    })
                    .start();
        }
    }

    /** Rows are added and changed, long ones and short ones, so that the file is fragmented and its space used again. */
    private static void write(Store store, String name, int commit) {
        String content = commit + " " + "x".repeat(ThreadLocalRandom.current().nextInt(LONGEST_CONTENT));
        store.write(sql -> commit % COMMITS_PER_NAME == 0
                ? sql.update("INSERT INTO installation (name, content) VALUES (?, ?)", name, content)
                : sql.update("UPDATE installation SET content = ? WHERE name = ?", content, name));
    }
}
