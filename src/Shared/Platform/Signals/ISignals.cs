namespace Modular.Platform.Signals;

/// <summary>
/// Tells all nodes, this one included, that something changed: that there is something to read in a table, that what is cached has to go. A hint, sent after the
/// commit, that may be lost with a connection; whoever depends on it looks from time to time as well.
/// </summary>
public interface ISignals
{
    /// <summary>Tells it. This node hears it at once, the others within some milliseconds; the same told twice meanwhile is heard once.</summary>
    /// <param name="channel">Lower case, the module first: <c>forums.changes</c>.</param>
    /// <param name="word">What exactly, at most 200 characters without line breaks; empty where the channel says it all.</param>
    void Raise(string channel, string word = "");

    /// <summary>Hears it until disposed.</summary>
    /// <param name="channel">As raised.</param>
    /// <param name="heard">Must neither wait nor fail. Its word is null when something may have been missed: anything may have changed.</param>
    IDisposable Listen(string channel, Action<string?> heard);
}
