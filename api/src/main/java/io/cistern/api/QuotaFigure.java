// SPDX-License-Identifier: Apache-2.0
package io.cistern.api;

import io.cistern.internal.Attributes;
import java.util.Optional;

/**
 * One quota that stands in the way, in the unit of the quota itself.
 *
 * @param name the quota, e.g. {@code cores}
 * @param used what is used and reserved; absent: not told
 * @param limit the limit; absent: not told
 * @param asked what the request needs in addition; absent: not told
 */
public record QuotaFigure(String name, Optional<Long> used, Optional<Long> limit, Optional<Long> asked) {

    public QuotaFigure {
        Attributes.required(name, "name");
        used = Attributes.optional(used);
        limit = Attributes.optional(limit);
        asked = Attributes.optional(asked);
    }
}
