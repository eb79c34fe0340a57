using System.Diagnostics.CodeAnalysis;

namespace Platform.Tests.Content;

/// <summary>The node that the tests of one class share.</summary>
[SuppressMessage("Design", "CA1515", Justification = "The test framework makes it.")]
public sealed class ContentFixture(TestHost host) : IAsyncLifetime
{
    internal TestHost Host => host;

    internal ContentNode Node { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Node = await ContentNode.StartAsync(host);

    public ValueTask DisposeAsync() => Node.DisposeAsync();
}
