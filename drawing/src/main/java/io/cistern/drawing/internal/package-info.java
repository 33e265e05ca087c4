// SPDX-License-Identifier: Apache-2.0
/** From a graph to what is drawn. */
package io.cistern.drawing.internal;
