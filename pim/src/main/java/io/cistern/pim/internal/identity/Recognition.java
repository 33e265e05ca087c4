// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.internal.identity;

import java.util.List;

/** Who a server that was seen is. */
public sealed interface Recognition {

    /**
     * One that is known.
     *
     * @param id its id
     * @param boardReplaced whether its main board is another one
     * @param managerReplaced whether its management controller is another one
     * @param moved whether it is in another chassis or bay
     */
    record Known(String id, boolean boardReplaced, boolean managerReplaced, boolean moved) implements Recognition {}

    /** One that was never seen before. */
    record New() implements Recognition {}

    /**
     * A human must say.
     *
     * @param reason why
     * @param ids whom it could be
     */
    record Undecided(String reason, List<String> ids) implements Recognition {}
}
