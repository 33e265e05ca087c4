// SPDX-License-Identifier: Apache-2.0
package io.cistern.tck;

import java.util.Optional;

/**
 * What is there before a test begins. The interfaces of the standard cannot make it.
 *
 * @param imageId a software image that boots with the flavours
 * @param computeFlavourId a small compute flavour
 * @param largerFlavourId one with more of everything, to scale to; absent: scaling is not tested
 * @param otherHostId a host that machines can be moved to from any other; absent: moving to a host is not tested
 */
public record Fixtures(
        String imageId, String computeFlavourId, Optional<String> largerFlavourId, Optional<String> otherHostId) {}
