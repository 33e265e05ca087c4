// SPDX-License-Identifier: Apache-2.0
package io.cistern.core.internal.store;

import java.nio.file.Path;

/** A program that commits on several threads until it is killed, and says of each commit that it is done. */
final class EndlessWriter {

    private static final int THREADS = 8;

    private EndlessWriter() {}

    public static void main(String[] arguments) {
        Store store = new Store(StoreSettings.file(Path.of(arguments[0])));
        for (int i = 0; i < THREADS; i++) {
            int thread = i;
            new Thread(() -> {
                        for (int commit = 0; ; commit++) {
                            String name = thread + "-" + commit;
                            StoreTest.insert(store, name);
                            synchronized (EndlessWriter.class) {
                                System.out.println(name);
                                System.out.flush();
                            }
                        }
                    })
                    .start();
        }
    }
}
