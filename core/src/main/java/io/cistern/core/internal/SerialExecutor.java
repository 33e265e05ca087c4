// SPDX-License-Identifier: Apache-2.0
package io.cistern.core.internal;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;

/** Runs tasks one after the other, in the order they came, on the threads of another executor. */
public final class SerialExecutor implements Executor {

    private final Executor threads;
    private final Queue<Runnable> tasks = new ArrayDeque<>();
    private boolean running;

    public SerialExecutor(Executor threads) {
        this.threads = threads;
    }

    @Override
    public void execute(Runnable task) {
        synchronized (tasks) {
            tasks.add(task);
            if (running) {
                return;
            }
            running = true;
        }
        threads.execute(this::runFirst);
    }

    private void runFirst() {
        Runnable task;
        synchronized (tasks) {
            task = tasks.remove();
        }
        try {
            task.run();
        } finally {
            if (goesOn()) {
                threads.execute(this::runFirst);
            }
        }
    }

    private boolean goesOn() {
        synchronized (tasks) {
            running = !tasks.isEmpty();
            return running;
        }
    }
}
