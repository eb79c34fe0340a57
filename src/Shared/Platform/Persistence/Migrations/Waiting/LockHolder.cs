using System.Globalization;

namespace Modular.Platform.Persistence.Migrations.Waiting;

/// <summary>A connection that others wait for.</summary>
/// <param name="Pid">Its server process.</param>
/// <param name="Application">What it calls itself.</param>
/// <param name="Address">Where it comes from.</param>
/// <param name="Since">When its transaction began, or its connection where it has none; null when the server does not tell us.</param>
/// <param name="State">Whether it works or lies idle.</param>
/// <param name="Statement">What it runs, or ran last.</param>
internal sealed record LockHolder(int Pid, string Application, string Address, DateTimeOffset? Since, string? State, string? Statement)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"pid {Pid}, application {Application}, address {Address}{At}");

    private string At => Since is { } since ? string.Create(CultureInfo.InvariantCulture, $", since {since:u}") : "";
}
