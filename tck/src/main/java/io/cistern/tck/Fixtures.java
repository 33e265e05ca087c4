// SPDX-License-Identifier: Apache-2.0
package io.cistern.tck;

import java.util.List;
import java.util.Optional;

/**
 * What is there before a test begins. The interfaces of the standard cannot make it.
 *
 * @param imageId a software image that boots with the flavours
 * @param computeFlavourId a small compute flavour
 * @param largerFlavourId one with more of everything, to scale to; absent: scaling is not tested
 * @param hostIds hosts that machines run on and can be moved to; fewer than two: nothing is tested about hosts
 */
public record Fixtures(
        String imageId, String computeFlavourId, Optional<String> largerFlavourId, List<String> hostIds) {}
