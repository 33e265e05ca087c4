// SPDX-License-Identifier: Apache-2.0
package io.cistern.examples.backend.internal;

import io.cistern.backend.Journal;
import java.util.function.Supplier;

/** A journal as a careless author uses it; each defect overrides one method. */
public abstract class CarelessJournal implements Journal {
    private final Journal journal;

    CarelessJournal(Journal journal) {
        this.journal = journal;
    }

    @Override
    public void check(Runnable checks) {
        journal.check(checks);
    }

    @Override
    public String step(String key, Find find, Create create, Undo undo) {
        return journal.step(key, find, create, undo);
    }

    @Override
    public void perform(String key, String resourceId, Action action) {
        journal.perform(key, resourceId, action);
    }

    @Override
    public String remember(String key, Supplier<String> fact) {
        return journal.remember(key, fact);
    }

    @Override
    public String ownershipTag(String key) {
        return journal.ownershipTag(key);
    }

    /** Does not look for what it made. */
    public static Journal neverFinds(Journal journal) {
        return new CarelessJournal(journal) {
            @Override
            public String step(String key, Find find, Create create, Undo undo) {
                return super.step(key, java.util.List::of, create, undo);
            }
        };
    }

    /** Takes nothing back. */
    public static Journal neverUndoes(Journal journal) {
        return new CarelessJournal(journal) {
            @Override
            public String step(String key, Find find, Create create, Undo undo) {
                return super.step(key, find, create, id -> {});
            }
        };
    }

    /** Checks nothing. */
    public static Journal neverChecks(Journal journal) {
        return new CarelessJournal(journal) {
            @Override
            public void check(Runnable checks) {
                // forgotten
            }
        };
    }

    /** Says that it is done without doing it. */
    public static Journal neverPerforms(Journal journal) {
        return new CarelessJournal(journal) {
            @Override
            public void perform(String key, String resourceId, Action action) {
                // forgotten
            }
        };
    }

    /** Names its steps after the moment. */
    public static Journal changesKeys(Journal journal) {
        return new CarelessJournal(journal) {
            @Override
            public String step(String key, Find find, Create create, Undo undo) {
                return super.step(key + System.nanoTime() % 1_000_000, find, create, undo);
            }
        };
    }

    /** Names its steps at length. */
    public static Journal talksTooMuch(Journal journal) {
        return new CarelessJournal(journal) {
            @Override
            public String step(String key, Find find, Create create, Undo undo) {
                return super.step(key + "-of-the-example-backend", find, create, undo);
            }
        };
    }

    /** Makes things outside the journal. */
    public static Journal keepsNoRecord(Journal journal) {
        return new CarelessJournal(journal) {
            @Override
            public String step(String key, Find find, Create create, Undo undo) {
                return create.create().resourceId();
            }
        };
    }
}
