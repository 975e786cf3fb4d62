package forestall.events;

/** What the detection feeds say. Written by: alert-intake. */
public sealed interface AlertEvent extends Event permits CallFlagged {}
