// SPDX-License-Identifier: Apache-2.0
package io.cistern.backend;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The small own state of one infrastructure, which outlives its backend: documents with versions, kept where everything
 * that matters is kept. What is kept for one infrastructure no other one sees; forgetting the infrastructure removes it.
 *
 * <p>All methods block until the store has answered. A failure of the store is no {@code InfrastructureException}: it is
 * thrown as it is, and nothing of what was to be written has taken effect, unless the process ended meanwhile.
 */
@ProviderType
public interface StateStore {

    /** The longest key, in characters. */
    int MAX_KEY = 255;

    /** The document with that key; empty: there is none. */
    <T extends Record> Optional<StoredState<T>> find(StateCollection<T> collection, String key);

    /**
     * The documents of a collection, in an order of their keys that does not change while the store runs.
     *
     * @param after the key of the last document that was read before; absent: from the start
     * @param limit how many at most
     */
    <T extends Record> List<StoredState<T>> scan(StateCollection<T> collection, Optional<String> after, int limit);

    /**
     * Makes all of these changes, or none. They are on disk when it returns.
     *
     * @param changes of different documents
     * @return the version that all of them have now, greater than every earlier one; empty: nothing was changed, since one of
     *     the documents was not in the version that its change is for, and is to be read again
     */
    OptionalLong write(List<StateChange> changes);
}
