// SPDX-License-Identifier: Apache-2.0
package io.cistern.backend;

import java.util.List;
import java.util.function.Supplier;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The journal of one mutation: replay, not a log.
 *
 * <p>The same operation may run several times with the same request and journal: after a crash, after a swap of the
 * backend, after a repetition by its caller. A step that is recorded returns its result without being made again; a
 * step whose intent is recorded without a result is looked for first. An operation that fails, is cancelled or passes
 * its limit is undone: its steps are taken back in reverse order, what could not be taken back is reported.
 *
 * <p>All methods block until the record is on disk, and throw {@link BackendLeavingException} once the call has been
 * taken away from this backend.
 */
@ProviderType
public interface Journal {

    /**
     * Checks that must hold before anything is made: existence of references, quota, support. Run only while no step
     * is recorded, so that what changed since cannot keep a half-made operation from being completed or undone.
     */
    void check(Runnable checks);

    /**
     * Makes one thing exactly once.
     *
     * @param key names the step, unique in the operation and the same on every replay, at most 18 characters
     * @param find looks the thing up by {@link #ownershipTag(String)}; asked only where a crash or a lost answer left
     *     it open whether {@code create} took effect. All that are found are returned: the first is kept, the others
     *     are undone
     * @param create makes it, marked with the ownership tag in the same request
     * @param undo removes it; must succeed if it is gone already
     * @return the identifier of what was made or found
     */
    String step(String key, Find find, Create create, Undo undo);

    /**
     * Does something that can be repeated without harm and is not taken back, such as a deletion.
     *
     * @param key names the step, unique in the operation and the same on every replay
     * @param resourceId what it changes
     * @param action does it; run again where its end is not recorded
     */
    void perform(String key, String resourceId, Action action);

    /**
     * Notes a fact as it was before the operation changed anything, which every replay needs and can no longer see, such
     * as the host that a machine is moved away from.
     *
     * @param key names the fact, unique in the operation and the same on every replay, at most 18 characters
     * @param fact finds it out, the first time; not empty, at most 1000 characters
     * @return the fact as it was noted
     */
    String remember(String key, Supplier<String> fact);

    /** The mark of what a step makes: {@code cistern:<operation id>:<key>}, at most 60 characters. */
    String ownershipTag(String key);

    /** Looks a thing up by its ownership tag. */
    @FunctionalInterface
    interface Find {
        List<StepResult> find();
    }

    /** Makes a thing. */
    @FunctionalInterface
    interface Create {
        StepResult create();
    }

    /** Removes a thing. */
    @FunctionalInterface
    interface Undo {
        void undo(String resourceId);
    }

    /** Does something that can be repeated. */
    @FunctionalInterface
    interface Action {
        /** Returns the infrastructure's own id of the request, if it told one. */
        java.util.Optional<String> run();
    }
}
