// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.testing;

import io.cistern.backend.BackendLeavingException;

/** Operations that break off at some instant, as a crash or a swap of the backend does. */
public final class BrokenOff {

    private BrokenOff() {}

    /**
     * Runs an operation that breaks off at an instant, and then runs it again.
     *
     * @return whether it came so far
     */
    public static boolean andRepeated(MemoryJournal journal, int instant, Runnable run) {
        boolean broke = once(journal, instant, run);
        if (broke) {
            journal.breakAt(Integer.MAX_VALUE);
            run.run();
        }
        return broke;
    }

    /**
     * Runs an operation that breaks off at an instant.
     *
     * @return whether it came so far
     */
    public static boolean once(MemoryJournal journal, int instant, Runnable run) {
        journal.breakAt(instant);
        try {
            run.run();
            return false;
        } catch (BackendLeavingException e) {
            return true;
        }
    }

    /** Something that is tried at one instant; its operation did not come so far: there are no more. */
    @FunctionalInterface
    public interface Attempt {
        boolean at(int instant);
    }

    /** Tries every instant of an operation. */
    public static int everywhere(Attempt attempt) {
        int instant = 1;
        while (attempt.at(instant)) {
            instant++;
        }
        return instant;
    }
}
