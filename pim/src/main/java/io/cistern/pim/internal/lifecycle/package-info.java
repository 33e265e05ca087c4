// SPDX-License-Identifier: Apache-2.0
/** The life of a server, from its discovery to its retirement. */
package io.cistern.pim.internal.lifecycle;
