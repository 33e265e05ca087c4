// SPDX-License-Identifier: Apache-2.0
/** Who a server is, whatever its address, its management controller or its slot: evidence, and what it proves. */
package io.cistern.pim.internal.identity;
