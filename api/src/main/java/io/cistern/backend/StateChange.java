// SPDX-License-Identifier: Apache-2.0
package io.cistern.backend;

import io.cistern.api.InfrastructureException;
import io.cistern.internal.Attributes;
import java.util.Optional;

/**
 * A change of one document, made only if the document is as its writer believes it to be.
 *
 * @param collection the name of the collection
 * @param key the key in it, at most {@link StateStore#MAX_KEY} characters
 * @param expectedVersion the version that is changed; {@link #NONE}: there is no such document yet
 * @param value the new content; absent: the document is removed
 */
public record StateChange(String collection, String key, long expectedVersion, Optional<Record> value) {

    /** The version of a document that there is not. */
    public static final long NONE = 0;

    public StateChange {
        Attributes.required(collection, "collection");
        Attributes.required(key, "key");
        value = Attributes.optional(value);
        if (key.isEmpty() || key.length() > StateStore.MAX_KEY) {
            throw InfrastructureException.invalidArgument(
                    "key", "has 1 to " + StateStore.MAX_KEY + " characters", "take a shorter key");
        }
        if (expectedVersion == NONE && value.isEmpty()) {
            throw InfrastructureException.invalidArgument(
                    "value", "is given where there is no document yet", "give the content of the new document");
        }
    }

    /** A new document. */
    public static <T extends Record> StateChange create(StateCollection<T> collection, String key, T value) {
        return new StateChange(collection.name(), key, NONE, Optional.of(value));
    }
}
