// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.inventory;

import io.cistern.internal.Attributes;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A place on Earth.
 *
 * @param latitude 1; degrees north
 * @param longitude 1; degrees east
 * @param altitude 0..1; metres above sea level
 */
public record Geo(BigDecimal latitude, BigDecimal longitude, Optional<BigDecimal> altitude) {

    public Geo {
        Attributes.required(latitude, "latitude");
        Attributes.required(longitude, "longitude");
        altitude = Attributes.optional(altitude);
    }
}
