using Jobs.Work;
using Modular.Platform.Jobs;

namespace Jobs.Roles;

/// <summary>Works until it is told to stop.</summary>
internal static class Worker
{
    public static async Task RunAsync()
    {
        using var progress = new Progress();
        await using var node = Node.Build(services =>
        {
            services.AddSingleton(progress);
            services.AddJob<LogIf999, LogIf999Handler>();
            services.AddJob<Limited, EndlessHandler<Limited>>(Limited.Options);
            services.AddJob<Ordered, EndlessHandler<Ordered>>(Ordered.Options);
        });
        Lines.Say(new { ready = true });
        await Lines.HearAsync();
        await node.StartAsync();
        await Lines.HearAsync();
    }
}
