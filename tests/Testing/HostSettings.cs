using Modular.Testing.Databases;

namespace Modular.Testing;

/// <summary>Configuration of a host under test, by key (<c>Modular:RateLimits:Enabled</c>).</summary>
public sealed class HostSettings : Dictionary<string, string?>
{
    /// <summary>Any 32 bytes, the same for all hosts, because they share databases.</summary>
    public const string MasterKey = "dGVzdHMgYWxvbmUgdXNlIHRoaXMgMzIgYnl0ZSBrZXk=";

    /// <summary>What tests run with unless they say otherwise: quiet, without limits and demo data, and with cheap password hashes.</summary>
    public HostSettings() : base(StringComparer.OrdinalIgnoreCase)
    {
        this["Modular:MasterKey"] = MasterKey;
        this["Modular:Demo:Enabled"] = "false";
        this["Modular:RateLimits:Enabled"] = "false";
        this["Modular:Accounts:PasswordIterations"] = "10000";
        this["Modular:Scheduling:HeartbeatSeconds"] = "2"; // so that tests of dead nodes need not wait long
        this["Modular:Timeline:Deck:Seed"] = "false"; // tests bring the events that they need
        this["Modular:Forums:Feed:MaxStreamsEach"] = "1000"; // all guests of all tests come from one address
        this["Serilog:MinimumLevel"] = "Error"; // no key below another: the test factory hands a section on as an empty value
        this["Modular:DataFolder"] = Path.Combine(Checkout.Folder, ".modular", "tests", "hosts");
    }

    /// <summary>The same with <paramref name="others"/> on top.</summary>
    public HostSettings With(IEnumerable<KeyValuePair<string, string?>>? others)
    {
        var all = new HostSettings();
        foreach (var (key, value) in this.Concat(others ?? [])) all[key] = value;
        if (all.GetValueOrDefault("ConnectionStrings:Database") is { Length: > 0 } database) all.TryAdd("Modular:Content:Folder", TestContents.FolderOf(database));
        return all;
    }
}
