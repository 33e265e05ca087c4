// SPDX-License-Identifier: Apache-2.0
/** A fleet under management: the parts put together, and the interfaces of a PIM answered by them. */
package io.cistern.pim.internal.fleet;
