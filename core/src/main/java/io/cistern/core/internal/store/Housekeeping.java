// SPDX-License-Identifier: Apache-2.0
package io.cistern.core.internal.store;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.jdbc.DefaultJdbcCustomization;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.List;

/**
 * Work that is due from time to time, done by one process at a time of all that share the store: who does it is decided
 * in the store, and taken over where that process ends.
 */
public final class Housekeeping implements AutoCloseable {

    private static final Duration POLL = Duration.ofSeconds(10);
    private static final Duration SHUTDOWN = Duration.ofSeconds(2);

    private final Scheduler scheduler;

    /** Begins with it. */
    public Housekeeping(Store store, List<Chore> chores) {
        SchedulerBuilder builder = Scheduler.create(store.dataSource())
                .startTasks(chores.stream().map(Housekeeping::task).toList())
                .threads(1)
                .pollingInterval(POLL)
                .shutdownMaxWait(SHUTDOWN)
                // the pool gives connections that commit nothing by themselves
                .commitWhenAutocommitDisabled(true);
        if (store.embedded()) {
            builder.jdbcCustomization(new DefaultJdbcCustomization(false));
        }
        this.scheduler = builder.build();
        scheduler.start();
    }

    private static RecurringTask<Void> task(Chore chore) {
        return Tasks.recurring(chore.name(), FixedDelay.of(chore.every()))
                .execute((instance, context) -> chore.work().run());
    }

    @Override
    public void close() {
        scheduler.stop();
    }

    /**
     * One kind of due work.
     *
     * @param name its name in the store
     * @param every the time between two times
     * @param work what is to be done
     */
    public record Chore(String name, Duration every, Runnable work) {}
}
