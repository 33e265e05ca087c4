// SPDX-License-Identifier: Apache-2.0
package io.cistern.rest.internal.resources;

import io.cistern.api.ErrorCode;
import io.cistern.api.ErrorDetails;
import io.cistern.api.InfrastructureException;
import io.cistern.rest.internal.http.PathSegment;
import java.util.List;

/** Single elements of a collection. */
final class Elements {
    private Elements() {}

    /** The one element that a query by identifier finds. Errors: NOT_FOUND. */
    static <T> T only(List<T> found, String identifier) {
        if (found.isEmpty()) {
            throw new InfrastructureException(
                    ErrorCode.NOT_FOUND,
                    "There is nothing with this " + identifier + ", or it is not visible to the consumer",
                    ErrorDetails.builder()
                            .attribute(identifier)
                            .rule("names an element that exists")
                            .remedy("ask the collection for those there are")
                            .build());
        }
        return found.get(0);
    }

    /** The path of an element below its collection. */
    static String path(String identifier) {
        return PathSegment.encode(identifier);
    }
}
