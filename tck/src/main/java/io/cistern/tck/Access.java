// SPDX-License-Identifier: Apache-2.0
package io.cistern.tck;

import io.cistern.api.CallContext;

/** How one consumer reaches the VIM or PIM. */
public interface Access {
    /** An interface of the standard. One that is not offered answers NOT_SUPPORTED. */
    <T> T to(Class<T> standardInterface);

    /** The context of a call of this consumer. */
    CallContext call();
}
