using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Modular.Forums.Infrastructure.Changes;

internal sealed class FollowerTable : IEntityTypeConfiguration<FollowerTable.Row>
{
    public void Configure(EntityTypeBuilder<Row> follower)
    {
        follower.ToTable("followers");
        follower.HasKey(f => f.Name);
        follower.Property(f => f.Xid).HasColumnType("xid8");
    }

    /// <summary>How far somebody who follows the log has come.</summary>
    internal sealed class Row
    {
        public string Name { get; private set; } = "";

        public ulong Xid { get; private set; }

        public long Id { get; private set; }
    }
}
