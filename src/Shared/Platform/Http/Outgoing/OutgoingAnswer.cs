namespace Modular.Platform.Http.Outgoing;

/// <summary>What came back.</summary>
/// <param name="Status">The status code.</param>
/// <param name="Text">The body as UTF-8 text, as far as it was read; without NUL.</param>
public sealed record OutgoingAnswer(int Status, string Text);
