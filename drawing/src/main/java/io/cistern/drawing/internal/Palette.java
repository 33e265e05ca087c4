// SPDX-License-Identifier: Apache-2.0
package io.cistern.drawing.internal;

import io.cistern.pim.HealthState;
import io.cistern.pim.topology.LinkState;
import io.cistern.pim.topology.TopologyLink;
import io.cistern.pim.topology.TopologyRelation;

/** Which colour says what. A state is never told by its colour alone: links that are down are broken lines. */
final class Palette {

    private Palette() {}

    /** The border and the mark of what has a health. */
    static String of(HealthState health) {
        return switch (health) {
            case OK -> "#2e7d32";
            case WARNING -> "#ef6c00";
            case CRITICAL -> "#c62828";
            case UNKNOWN -> "#78909c";
        };
    }

    /** A link that works, or of which it is not known. */
    static String of(TopologyRelation relation) {
        return switch (relation) {
            case CONTAINMENT -> "#90a4ae";
            case CONNECTIVITY -> "#1565c0";
            case POWER -> "#ad7a00";
            case COOLING -> "#00838f";
            case MANAGEMENT -> "#6a1b9a";
            case ASSIGNMENT -> "#558b2f";
        };
    }

    /** A link: one that is down has the colour of what is broken. */
    static String of(TopologyLink link) {
        return link.state() == LinkState.DOWN ? of(HealthState.CRITICAL) : of(link.relation());
    }
}
