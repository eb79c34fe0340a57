namespace Jobs.Roles;

/// <summary>Migrates an empty database.</summary>
internal static class Setup
{
    public static async Task RunAsync()
    {
        await using var node = await Node.StartIdleAsync();
        Lines.Say(new { done = true });
    }
}
